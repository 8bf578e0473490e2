package io.redcarpet.imports;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.Callers;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Loads files for the program itself, through the same steps that a person takes in the browser. */
@Component
public class Importing {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Receiving receiving;
    private final Mapping mapping;
    private final Steering steering;
    private final Imports imports;
    private final Runner runner;

    Importing(Receiving receiving, Mapping mapping, Steering steering, Imports imports, Runner runner) {
        this.receiving = receiving;
        this.mapping = mapping;
        this.steering = steering;
        this.imports = imports;
        this.runner = runner;
    }

    /** How many rows became what. */
    public record Loaded(long created, long changed, long skipped, long bad) {}

    /**
     * Loads a CSV file and returns when it is done. One of the same name that a stop cut short is gone on with instead.
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
        Optional<ImportId> left = imports.busyWith(kind, source, name);
        ImportId id = left.isPresent() ? left.get() : begun(kind, source, name, csv);
        runner.work(id);
        await(id);
        Import done = steering.required(id);
        if (done.state() == State.DONE) {
            Progress count = done.progress();
            return new Loaded(count.created(), count.changed(), count.skipped(), count.bad());
        }
        if (left.isPresent()) {
            return load(kind, source, name, csv);
        }
        throw new IllegalStateException(name + " was not loaded: " + done.state() + " " + done.problem());
    }

    private ImportId begun(String kind, String source, String name, InputStream csv) {
        var id = receiving.receive(csv, name, kind, "US");
        Import job = steering.required(id);
        mapping.map(job, job.format(), source, job.columns());
        if (!imports.move(id, State.MAPPED, State.RUNNING)) {
            throw new IllegalStateException("Import " + id + " of " + name + " was taken by somebody else");
        }
        return id;
    }

    /** An import that a stop cut short may be gone on with elsewhere already. */
    private void await(ImportId id) {
        while (imports.state(id).isBusy()) {
            if (runner.isStopping()) {
                throw new IllegalStateException("Import " + id + " goes on after the next start");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
