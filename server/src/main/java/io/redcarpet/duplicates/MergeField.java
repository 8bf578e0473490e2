package io.redcarpet.duplicates;

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
