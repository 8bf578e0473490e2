package io.redcarpet.pay;

import java.io.IOException;

/** Where what was calculated goes. */
interface Results extends AutoCloseable {

    /** Whether anybody will read them. */
    boolean areKept();

    void write(Outcome outcome) throws IOException;

    /** Reasons that an earlier run wrote. */
    void write(BecauseLines earlier) throws IOException;

    /** All is calculated, and nothing was wrong. */
    void finish() throws IOException;

    /** Takes away what was not finished. */
    @Override
    void close() throws IOException;
}
