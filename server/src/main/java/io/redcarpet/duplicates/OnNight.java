package io.redcarpet.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks for duplicates among all clients once a night. It asks what time it is rather than wait for it, so that a night
 * that the computer slept through is made up for when it wakes.
 */
@Component
class OnNight {

    private static final Logger LOG = LoggerFactory.getLogger(OnNight.class);
    private static final Duration QUIET_FROM = Duration.ofHours(2);

    private final Pairs pairs;
    private final Clock clock;
    private LocalDate last;

    OnNight(Pairs pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
        this.last = night();
    }

    /** Looks if a night has begun since the last time; says whether it did. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    synchronized boolean lookOnceANight() {
        if (!night().isAfter(last)) {
            return false;
        }
        try {
            LOG.info("Pairs of clients that may be one: {}", pairs.look());
            last = night();
            return true;
        } catch (DataAccessException | TransactionException busy) {
            LOG.warn("Duplicates were not looked for; tried again in ten minutes", busy);
            return false;
        }
    }

    private LocalDate night() {
        return ZonedDateTime.now(clock).minus(QUIET_FROM).toLocalDate();
    }
}
