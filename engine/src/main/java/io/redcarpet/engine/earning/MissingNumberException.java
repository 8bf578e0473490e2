package io.redcarpet.engine.earning;

import java.time.LocalDate;

/** A person has no number of their own where the plan asks for one, such as a salary or a quota. */
public final class MissingNumberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String person;
    private final String number;
    private final LocalDate on;

    MissingNumberException(String person, String number, String plan, LocalDate on) {
        super("%s has no %s on %s, which the plan %s needs; add it to the person".formatted(person, number, on, plan));
        this.person = person;
        this.number = number;
        this.on = on;
    }

    public String person() {
        return person;
    }

    public String number() {
        return number;
    }

    /** The first day on which it is missing. */
    public LocalDate on() {
        return on;
    }
}
