package io.redcarpet.imports;

import io.redcarpet.access.Caller;
import java.io.InputStream;

/** Loads files through the same steps that a person takes in the browser. */
public interface Importing {

    /**
     * Loads a CSV file and returns when it is done.
     *
     * @param caller the person who imports
     * @param kind the kind of its rows, such as {@code clients}
     * @param source the system its identifiers belong to
     * @param name the name of the file, as it is listed
     */
    Loaded load(Caller caller, String kind, String source, String name, InputStream csv);

    /** How many rows became what. */
    record Loaded(long created, long changed, long skipped, long bad) {}
}
