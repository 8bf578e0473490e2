package io.redcarpet.imports;

import io.redcarpet.access.Callers;
import io.redcarpet.imports.Taking.Chunk;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a chunk in halves at the same time, where its rows allow it; the second ends after the first. */
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
        if (chunk.lines().size() >= WORTH_HALVING && chunk.mayBeHalved()) {
            takeBoth(chunk.halves().getFirst(), chunk.halves().getLast());
        } else {
            splitting.take(chunk);
        }
    }

    private void takeBoth(Chunk first, Chunk second) {
        var caller = Callers.required();
        var beside = CompletableFuture.supplyAsync(
                () -> Callers.as(caller, () -> tookBehind(second)),
                Thread.ofVirtual().name("imports-beside")::start);
        try {
            splitting.take(first);
        } catch (Taking.Overtaken elsewhere) {
            // Whoever took the first half may not go on with the second, when that was taken here.
            if (!beside.join()) {
                throw elsewhere;
            }
            return;
        } catch (RuntimeException failed) {
            beside.join();
            throw failed;
        }
        if (!beside.join()) {
            splitting.take(second);
        }
    }

    /** Says no where it was not taken, for whatever reason: taken by itself, the reason shows again or is gone. */
    private boolean tookBehind(Chunk second) {
        try {
            taking.takeBehind(second);
            return true;
        } catch (RuntimeException apart) {
            LOG.debug("Lines up to {} are taken by themselves", second.last(), apart);
            return false;
        }
    }
}
