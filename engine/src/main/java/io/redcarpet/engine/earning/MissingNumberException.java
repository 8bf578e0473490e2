package io.redcarpet.engine.earning;

/** A person has no number of their own where the plan asks for one, such as a salary or a quota. */
public final class MissingNumberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String person;
    private final String number;

    MissingNumberException(String person, String number, String plan) {
        super("%s has no %s, which the plan %s needs; add it to the person".formatted(person, number, plan));
        this.person = person;
        this.number = number;
    }

    public String person() {
        return person;
    }

    public String number() {
        return number;
    }
}
