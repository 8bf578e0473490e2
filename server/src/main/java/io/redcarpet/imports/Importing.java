package io.redcarpet.imports;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.Callers;
import io.redcarpet.imports.Import.Progress;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Loads files for the program itself, through the same steps that a person takes in the browser. */
@Component
public class Importing {

    private final Steering steering;
    private final Imports imports;
    private final Runner runner;

    Importing(Steering steering, Imports imports, Runner runner) {
        this.steering = steering;
        this.imports = imports;
        this.runner = runner;
    }

    /** How many rows became what. */
    public record Loaded(long created, long changed, long skipped, long bad) {}

    /**
     * Loads a CSV file and returns when it is done.
     *
     * @param caller the person who imports
     * @param kind the kind of its rows, such as {@code clients}
     * @param source the system its identifiers belong to
     * @param name the name of the file, as it is listed
     * @throws IllegalStateException when the file cannot be loaded
     */
    public Loaded load(Caller caller, String kind, String source, String name, InputStream csv) {
        return Callers.as(caller.through(Door.IMPORT), () -> load(kind, source, name, csv));
    }

    private Loaded load(String kind, String source, String name, InputStream csv) {
        var id = steering.upload(csv, name, kind, "US");
        Import job = steering.required(id);
        steering.map(job, job.format(), source, job.columns());
        if (!imports.move(id, State.MAPPED, State.RUNNING)) {
            throw new IllegalStateException("Import " + id + " of " + name + " was taken by somebody else");
        }
        runner.work(id);
        Import done = steering.required(id);
        if (done.state() != State.DONE) {
            throw new IllegalStateException(name + " was not loaded: " + done.state() + " " + done.problem());
        }
        Progress count = done.progress();
        return new Loaded(count.created(), count.changed(), count.skipped(), count.bad());
    }
}
