package io.redcarpet.audit;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Seals every minute and once more when the server stops; makes the partitions of the months ahead. */
@Component
@EnableScheduling
class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Seals seals;
    private volatile boolean running;

    Sealing(Seals seals) {
        this.seals = seals;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sealEachMinute() {
        seal();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
    void makePartitions() {
        try {
            seals.makePartitions();
        } catch (DataAccessException | TransactionException busy) {
            LOG.warn("The partitions of the audit were not made; tried again in half a day", busy);
        }
    }

    private void seal() {
        try {
            seals.sealNow();
        } catch (DataAccessException | TransactionException failed) {
            LOG.error("The audit was not sealed; tried again in a minute", failed);
        }
    }

    /** Before the first request: a restored database begins a new stream here. */
    @Override
    public void start() {
        running = true;
        seal();
    }

    @Override
    public void stop() {
        running = false;
        seal();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started before the web server takes requests, stopped after it has answered the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
