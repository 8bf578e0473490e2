package io.redcarpet.engine.because;

/** What a number comes from. Told when asked, so that millions of numbers that nobody asks about cost nothing. */
@FunctionalInterface
public interface Source {

    Reason reason();
}
