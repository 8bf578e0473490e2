package io.redcarpet.duplicates;

import io.redcarpet.pages.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A field of a client that a merge decides on: the survivor's value, or the other's. */
public enum MergeField {
    NAME,
    KIND,
    LIFE_CYCLE,
    OWNER,
    TIER,
    INDUSTRY,
    EMAIL,
    PHONE,
    WEBSITE,
    SOURCE,
    QUALIFICATION,
    EMPLOYEES,
    FOUNDED,
    ANNUAL_REVENUE,
    DO_NOT_CALL,
    NOTE;

    private static final List<String> LIFE_CYCLES = List.of("PROSPECT", "FORMER", "CLIENT");
    private static final List<String> TIERS = List.of("BASIC", "STANDARD", "KEY", "RED_CARPET");
    private static final List<String> QUALIFICATIONS = List.of("NEW", "DISQUALIFIED", "CONTACTED", "QUALIFIED");

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "duplicates.field." + column();
    }

    /** A value of the field in the reader's words. */
    public String shown(Page page, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (this) {
            case KIND -> page.text("clients.kind." + value);
            case LIFE_CYCLE -> page.text("clients.state." + value);
            case TIER -> page.text("clients.tier." + value);
            case INDUSTRY -> page.text("clients.industry." + value);
            case QUALIFICATION -> page.text("clients.qualification." + value);
            case DO_NOT_CALL -> page.text("duplicates.do_not_call." + value);
            case EMPLOYEES -> page.number(Integer.valueOf(value));
            case ANNUAL_REVENUE -> revenue(page, value.split(" "));
            case NAME, OWNER, EMAIL, PHONE, WEBSITE, SOURCE, FOUNDED, NOTE -> value;
        };
    }

    private static String revenue(Page page, String... parts) {
        var amount = new BigDecimal(parts[0]);
        return parts.length == 1 ? page.number(amount) : page.wholeMoney(amount, parts[1]);
    }

    /** Whether the other's value is the better one: the one there is, the further one, the more careful one. */
    public boolean prefersOther(String survivor, String other) {
        if (other.isEmpty() || survivor.equals(other)) {
            return false;
        }
        return switch (this) {
            case LIFE_CYCLE -> LIFE_CYCLES.indexOf(other) > LIFE_CYCLES.indexOf(survivor);
            case TIER -> TIERS.indexOf(other) > TIERS.indexOf(survivor);
            case QUALIFICATION -> QUALIFICATIONS.indexOf(other) > QUALIFICATIONS.indexOf(survivor);
            case INDUSTRY -> survivor.equals("OTHER");
            case DO_NOT_CALL -> Boolean.parseBoolean(other);
            case NOTE -> true;
            case NAME, KIND, OWNER, EMAIL, PHONE, WEBSITE, SOURCE, EMPLOYEES, FOUNDED, ANNUAL_REVENUE ->
                survivor.isEmpty();
        };
    }
}
