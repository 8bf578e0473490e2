package io.redcarpet.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** The caller of the work that runs on this thread. */
public final class Callers {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private Callers() {}

    public static Optional<Caller> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * The caller, where there must be one.
     *
     * @throws AccessDeniedException when nobody is signed on
     */
    public static Caller required() {
        return current().orElseThrow(() -> new AccessDeniedException("Nobody is signed on: sign on first"));
    }

    /** Does the work as this caller; every transaction begun in it carries the caller into the database. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        return ScopedValue.where(CURRENT, caller).call(work::get);
    }

    /** Does work that may throw as this caller. */
    public static <X extends Exception> void run(Caller caller, Work<X> work) throws X {
        ScopedValue.where(CURRENT, caller).<@org.jspecify.annotations.Nullable Void, X>call(() -> {
            work.run();
            return null;
        });
    }

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }
}
