package io.redcarpet.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.imports.ImportFinished;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LookingIT {

    private final Firm firm = new Firm();
    private final Pairs pairs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Caller maya = firm.executive("Maya");

    @Autowired
    LookingIT(Pairs pairs, ApplicationEventPublisher events, TransactionTemplate transactions) {
        this.pairs = pairs;
        this.events = events;
        this.transactions = transactions;
    }

    @Test
    void looksOnceANightByTheGivenClock() {
        var clock = new Hands(Instant.parse("2026-05-21T22:00:00Z"));
        var night = new OnNight(pairs, clock);
        twins("Nachtigall Verlag");
        assertThat(night.lookOnceANight()).isFalse();
        clock.turn(Duration.ofHours(3));
        assertThat(night.lookOnceANight()).as("one o'clock is still evening").isFalse();
        clock.turn(Duration.ofHours(2));
        assertThat(night.lookOnceANight()).isTrue();
        assertThat(night.lookOnceANight()).isFalse();
        assertThat(Firm.as(maya, () -> pairs.open(10))).hasSize(1);
        clock.turn(Duration.ofDays(3));
        assertThat(night.lookOnceANight()).isTrue();
    }

    @Test
    void looksAfterAnImport() throws InterruptedException {
        twins("Importwaren Handel");
        transactions.executeWithoutResult(_ -> events.publishEvent(new ImportFinished(UUID.randomUUID(), "clients")));
        for (int tries = 0; tries < 100 && Firm.as(maya, pairs::count) == 0; tries++) {
            Thread.sleep(100);
        }
        assertThat(Firm.as(maya, pairs::count)).isEqualTo(1);
    }

    private void twins(String words) {
        firm.client(words, maya);
        firm.client(words.replaceFirst("(\\S+) (\\S+)", "$2 $1"), maya);
    }

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {

        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
