package io.redcarpet.clients;

/** What came of a change that was made on a version read earlier. */
public sealed interface Change<T> {

    /** It stands. */
    record Changed<T>(T now) implements Change<T> {}

    /**
     * Somebody else was faster.
     *
     * @param theirs how it stands now
     * @param who the person who changed it last; empty when that was the program
     */
    record Conflict<T>(T theirs, String who) implements Change<T> {}

    /** There is no such thing, or the caller may not change it. */
    record Hidden<T>() implements Change<T> {}
}
