package io.redcarpet.engine.earning;

import io.redcarpet.engine.period.Period;

/** Attainment was to be measured where no quota was given, or one of zero. */
public final class MissingQuotaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String person;
    private final String measure;
    private final transient Period days;
    private final boolean zero;

    MissingQuotaException(String person, String measure, Period days, boolean zero) {
        super("%s has %s for %s in %s; %s"
                .formatted(
                        person,
                        zero ? "a quota of zero" : "no quota",
                        measure,
                        days,
                        zero ? "let the plan say what zero counts as" : "add one"));
        this.person = person;
        this.measure = measure;
        this.days = days;
        this.zero = zero;
    }

    public String person() {
        return person;
    }

    public String measure() {
        return measure;
    }

    public Period days() {
        return days;
    }

    public boolean isZero() {
        return zero;
    }
}
