package io.redcarpet.clients;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can be said and changed about a client.
 *
 * @param source where the prospect came from; may be empty
 * @param disqualifiedBecause the reason; empty unless disqualified
 * @param phone in international form (E.164)
 * @param email lower case
 * @param annualRevenue the client's own revenue a year, always with its currency
 * @param parent the client that this one belongs to
 */
public record ClientDetails(
        ClientKind kind,
        String name,
        Industry industry,
        Tier tier,
        String source,
        Qualification qualification,
        String disqualifiedBecause,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable Integer employees,
        @Nullable Integer founded,
        @Nullable BigDecimal annualRevenue,
        @Nullable String currency,
        String note,
        @Nullable ClientId parent,
        boolean doNotCall) {

    /** A client of which no more is known than its name. */
    public static ClientDetails named(ClientKind kind, String name) {
        return new ClientDetails(
                kind,
                name,
                Industry.OTHER,
                Tier.STANDARD,
                "",
                Qualification.NEW,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                false);
    }

    public ClientDetails at(Tier other) {
        return with(other, qualification, disqualifiedBecause, doNotCall);
    }

    /**
     * The same, looked at that far.
     *
     * @param because why not; empty unless disqualified
     */
    public ClientDetails qualified(Qualification other, String because) {
        return with(tier, other, because, doNotCall);
    }

    public ClientDetails notToBeCalled(boolean flag) {
        return with(tier, qualification, disqualifiedBecause, flag);
    }

    private ClientDetails with(Tier tier, Qualification qualification, String because, boolean doNotCall) {
        return new ClientDetails(
                kind,
                name,
                industry,
                tier,
                source,
                qualification,
                because,
                phone,
                email,
                website,
                employees,
                founded,
                annualRevenue,
                currency,
                note,
                parent,
                doNotCall);
    }
}
