package io.redcarpet.imports;

import io.redcarpet.access.Callers;
import io.redcarpet.imports.Taking.Chunk;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes a chunk in halves at the same time, where its reader allows it; the second ends after the first. */
@Component
class Pairing {

    private static final Logger LOG = LoggerFactory.getLogger(Pairing.class);
    private static final int WORTH_HALVING = 200;

    private final Splitting splitting;
    private final Taking taking;

    Pairing(Splitting splitting, Taking taking) {
        this.splitting = splitting;
        this.taking = taking;
    }

    void take(Chunk chunk) {
        if (chunk.mayBePaired() && chunk.lines().size() >= WORTH_HALVING) {
            takeBoth(chunk.halves().getFirst(), chunk.halves().getLast());
        } else {
            splitting.take(chunk);
        }
    }

    private void takeBoth(Chunk first, Chunk second) {
        var caller = Callers.required();
        var beside = new FutureTask<>(() -> Callers.as(caller, () -> isTakenBehind(second)));
        Thread.ofVirtual().name("imports-beside").start(beside);
        boolean isTaken;
        try {
            splitting.take(first);
        } finally {
            isTaken = outcome(beside);
        }
        if (!isTaken) {
            splitting.take(second);
        }
    }

    private boolean isTakenBehind(Chunk second) {
        try {
            taking.takeBehind(second);
            return true;
        } catch (DataAccessException | Taking.Overtaken apart) {
            LOG.debug("Lines up to {} are taken by themselves", second.last(), apart);
            return false;
        }
    }

    private static boolean outcome(FutureTask<Boolean> beside) {
        try {
            return beside.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The second half of a chunk failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped in the middle of a chunk", stopped);
        }
    }
}
