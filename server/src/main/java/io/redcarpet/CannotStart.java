package io.redcarpet;

/** The server cannot start as asked; the message says why and what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }
}
