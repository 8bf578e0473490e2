package io.redcarpet.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries out planned hand-overs: at the start, and shortly after each midnight. */
@Component
class OnNewDay implements DisposableBean {

    private final Assigning assigning;
    private final Clock clock;
    private final ScheduledExecutorService nights = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("planned hand-overs").factory());

    OnNewDay(Assigning assigning, Clock clock) {
        this.assigning = assigning;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var midnight = LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone());
        var wait = Duration.between(clock.instant(), midnight.plusSeconds(5).toInstant());
        var _ = nights.schedule(this::begin, wait.toSeconds(), TimeUnit.SECONDS);
        nights.execute(assigning::rollToToday);
    }

    @Override
    public void destroy() {
        nights.shutdownNow();
    }
}
