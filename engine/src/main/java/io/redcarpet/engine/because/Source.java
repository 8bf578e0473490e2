package io.redcarpet.engine.because;

/** What a number comes from. Told when asked, so that millions of numbers that nobody asks about cost nothing. */
@FunctionalInterface
public interface Source {

    Reason reason();

    /** Whether many numbers follow from it, as from a quota or a line of the plan, so that it is worth telling once. */
    default boolean isShared() {
        return false;
    }
}
