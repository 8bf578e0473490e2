package io.redcarpet.sample;

/** The database holds a firm of its own, which the sample company must not be mixed into. */
public final class NotASample extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotASample() {
        super("This data belongs to a firm, not to the sample company: choose another folder with --data.");
    }
}
