package io.redcarpet.imports;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works on imports in the background, as the person who imports and with the roles that person holds when it begins.
 * A stop of the program leaves an import where its last chunk ended; the next start goes on from there.
 */
@Component
class Runner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_STOP = 20;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("imports-", 1).daemon().factory());
    private final Imports imports;
    private final Taking taking;
    private final Running running;
    private final Reverting reverting;
    private final RowReaders readers;
    private final Finishing finishing;
    private final ObjectProvider<Importers> importers;
    private volatile boolean stopping;

    Runner(
            Imports imports,
            Taking taking,
            Running running,
            Reverting reverting,
            RowReaders readers,
            Finishing finishing,
            ObjectProvider<Importers> importers) {
        this.imports = imports;
        this.taking = taking;
        this.running = running;
        this.reverting = reverting;
        this.readers = readers;
        this.finishing = finishing;
        this.importers = importers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        imports.unfinished().forEach(left -> start(left.id(), left.person(), left.address()));
    }

    /** Begins in the background, once it is kept that the import has been moved to a busy state. */
    void start(ImportId id, PersonId person, String address) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begin(id, person, address);
                }
            });
        } else {
            begin(id, person, address);
        }
    }

    private void begin(ImportId id, PersonId person, String address) {
        try {
            workers.execute(() -> workAs(id, person, address));
        } catch (RejectedExecutionException stopped) {
            LOG.info("Import {} goes on after the next start", id);
        }
    }

    private void workAs(ImportId id, PersonId person, String address) {
        var importer = importers.getIfAvailable();
        var nobody = new Caller(person, Set.of(), Door.IMPORT, address);
        Set<Role> roles = importer == null ? Set.of() : Callers.as(nobody, () -> importer.rolesOf(person));
        Callers.run(new Caller(person, roles, Door.IMPORT, address), () -> work(id));
    }

    /** Works on an import as the caller until it is done, cancelled, failed, or the program stops. */
    void work(ImportId id) {
        boolean orderly = false;
        try {
            workOn(imports.find(id).orElseThrow());
            orderly = true;
        } catch (Unreadable broken) {
            imports.fail(id, broken.messageKey(), broken.arguments());
            orderly = true;
        } catch (Taking.Overtaken elsewhere) {
            LOG.info("Import {} is being worked on elsewhere", id);
            orderly = true;
        } finally {
            if (!orderly && !stopping) {
                imports.fail(id, "imports.failed.unexpected", List.of());
            }
        }
    }

    private void workOn(Import job) {
        RowReader reader = readers.find(job.kind())
                .filter(known -> RowReaders.mayUse(known, Callers.required()))
                .orElseThrow(() -> new Unreadable("imports.failed.rights"));
        if (job.state() == State.CHECKING) {
            check(job, reader);
        } else if (job.state() == State.RUNNING) {
            run(job, reader);
        } else if (job.state() == State.CANCELLING) {
            imports.move(job.id(), State.CANCELLING, job.progress().dryRun() ? State.MAPPED : State.CANCELLED);
        } else if (job.state() == State.REVERTING) {
            revert(job, reader);
        }
    }

    /** A dry run that was interrupted begins anew: it has written nothing. */
    private void check(Import job, RowReader reader) {
        taking.begin(job.id(), running.count(job), true);
        if (running.run(current(job), reader, true, () -> mayGoOn(job, State.CHECKING))) {
            imports.move(job.id(), State.CHECKING, State.CHECKED);
        }
        imports.move(job.id(), State.CANCELLING, State.MAPPED);
    }

    private void run(Import job, RowReader reader) {
        if (job.progress().rows() == 0 || job.progress().dryRun()) {
            taking.begin(job.id(), running.count(job), false);
        }
        if (running.run(current(job), reader, false, () -> mayGoOn(job, State.RUNNING))) {
            finishing.finish(job);
        } else {
            imports.move(job.id(), State.CANCELLING, State.CANCELLED);
        }
    }

    private void revert(Import job, RowReader reader) {
        if (reverting.revert(job, reader, () -> !stopping)) {
            imports.move(job.id(), State.REVERTING, State.REVERTED);
        }
    }

    boolean isStopping() {
        return stopping;
    }

    private Import current(Import job) {
        return imports.find(job.id()).orElseThrow();
    }

    private boolean mayGoOn(Import job, State state) {
        return !stopping && imports.state(job.id()) == state;
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in {} seconds", SECONDS_TO_STOP);
        }
    }
}
