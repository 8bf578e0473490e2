package io.redcarpet.prospects;

import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.Qualification;

/** What came of a call, and what it makes of the prospect. */
public enum Outcome {
    INTERESTED,
    CALL_BACK,
    NOT_REACHED,
    NOT_INTERESTED,
    WRONG_NUMBER,
    DO_NOT_CALL,
    BECAME_CLIENT;

    /**
     * The prospect after such a call: whoever is interested is qualified, whoever is to be called back was contacted,
     * whoever is not interested is disqualified, and whoever wants no calls gets none. Nothing else changes, and nobody
     * falls back from qualified to contacted.
     *
     * @param because why somebody is not interested
     */
    ClientDetails after(ClientDetails was, String because) {
        return switch (this) {
            case INTERESTED, BECAME_CLIENT -> was.qualified(Qualification.QUALIFIED, "");
            case CALL_BACK -> was.qualification() == Qualification.QUALIFIED ? was : contacted(was);
            case NOT_INTERESTED -> was.qualified(Qualification.DISQUALIFIED, because);
            case DO_NOT_CALL -> was.notToBeCalled(true);
            case NOT_REACHED, WRONG_NUMBER -> was;
        };
    }

    private static ClientDetails contacted(ClientDetails was) {
        return was.qualified(Qualification.CONTACTED, "");
    }

    /** The colour that goes with it. */
    public String tone() {
        return switch (this) {
            case INTERESTED, BECAME_CLIENT -> "ok";
            case CALL_BACK -> "info";
            case NOT_REACHED -> "";
            case NOT_INTERESTED, WRONG_NUMBER -> "warn";
            case DO_NOT_CALL -> "bad";
        };
    }

    public String icon() {
        return switch (this) {
            case INTERESTED -> "thumbs-up";
            case CALL_BACK -> "alarm-clock";
            case NOT_REACHED -> "phone-off";
            case NOT_INTERESTED -> "thumbs-down";
            case WRONG_NUMBER -> "circle-help";
            case DO_NOT_CALL -> "ban";
            case BECAME_CLIENT -> "handshake";
        };
    }

    public String messageKey() {
        return "prospects.outcome." + name();
    }
}
