package io.redcarpet.clients;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

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

    /**
     * What came of an update that was made only where the version was still the one that had been read.
     *
     * @param attempt the version that had been read, and whether its row was updated
     * @param now how it stands after the update, as far as the caller sees it
     */
    static <T> Change<T> of(Attempt attempt, Optional<T> now, ToIntFunction<T> version, Supplier<String> writer) {
        if (now.isEmpty()) {
            return new Hidden<>();
        }
        if (attempt.updated()) {
            return new Changed<>(now.get());
        }
        boolean isCurrent = version.applyAsInt(now.get()) == attempt.version();
        return isCurrent ? new Hidden<>() : new Conflict<>(now.get(), writer.get());
    }

    /** An update that names the version it is made on. */
    record Attempt(int version, boolean updated) {}
}
