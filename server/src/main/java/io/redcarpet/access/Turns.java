package io.redcarpet.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Twice as many pages are made at a time as there are processors, since some wait for the disk: the others wait in
 * the order they came. All at once, each would take as long as all together, and some much longer.
 */
@Component
class Turns {

    /** Nobody waits longer for a turn: whoever reads an answer slowly, or a long one, must not keep the others out. */
    private static final long LONGEST_MILLISECONDS = 250;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors() * 2, true);

    /** Waits for a turn; answers whether there was one, which is to be given back. */
    boolean take() throws InterruptedException {
        return turns.tryAcquire(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void giveBack() {
        turns.release();
    }
}
