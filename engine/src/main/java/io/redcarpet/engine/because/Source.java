package io.redcarpet.engine.because;

/** What a number comes from. Its reason is made when somebody asks for it, since of millions of numbers hardly one is asked about. */
@FunctionalInterface
public interface Source {

    Reason reason();

    /** Whether many numbers follow from it, as from a quota or a line of the plan, so that it is worth telling once. */
    default boolean isShared() {
        return false;
    }
}
