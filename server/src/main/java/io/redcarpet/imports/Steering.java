package io.redcarpet.imports;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Refusal;
import org.springframework.stereotype.Component;

/** What a person does with an import whose columns are known: checks, runs, cancels, reverts. */
@Component
class Steering {

    private final Imports imports;
    private final RowReaders readers;
    private final Runner runner;

    Steering(Imports imports, RowReaders readers, Runner runner) {
        this.imports = imports;
        this.readers = readers;
        this.runner = runner;
    }

    /**
     * An import the caller may see.
     *
     * @throws Refusal when there is none
     */
    Import required(ImportId id) {
        return imports.find(id).orElseThrow(() -> Refusal.notFound("imports.refused.unknown"));
    }

    RowReader reader(Import job) {
        return readers.required(job.kind(), Callers.required());
    }

    void check(Import job) {
        reader(job);
        begin(job, job.state() == State.MAPPED || job.state() == State.CHECKED, State.CHECKING);
    }

    void run(Import job) {
        reader(job);
        begin(job, job.mayRun(), State.RUNNING);
    }

    void revert(Import job) {
        reader(job);
        begin(job, job.mayBeReverted(), State.REVERTING);
    }

    void cancel(Import job) {
        refuseUnless(job, job.state() == State.RUNNING || job.state() == State.CHECKING);
        if (!imports.move(job.id(), job.state(), State.CANCELLING)) {
            throw Refusal.conflict("imports.refused.state", job.state().word());
        }
    }

    /** Runs as the person whose import it is, also when an administrator pushes the button. */
    private void begin(Import job, boolean may, State to) {
        refuseUnless(job, may);
        if (!imports.move(job.id(), job.state(), to)) {
            throw Refusal.conflict("imports.refused.state", job.state().word());
        }
        runner.start(job.id(), job.person(), job.address());
    }

    static void refuseUnless(Import job, boolean may) {
        if (!may) {
            throw Refusal.conflict("imports.refused.state", job.state().word());
        }
    }
}
