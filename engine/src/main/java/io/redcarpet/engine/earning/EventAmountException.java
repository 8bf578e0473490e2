package io.redcarpet.engine.earning;

import io.redcarpet.engine.credit.Event;
import java.io.Serial;

/** An event has no amount where a plan measures one, or one below zero where that would take back nothing. */
public final class EventAmountException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Event event;

    EventAmountException(Event event) {
        super((event.amount() == null
                        ? "The event %s of transaction %s on %s has no amount; add one"
                        : "The event %s of transaction %s on %s has an amount below zero; write it without its sign")
                .formatted(event.kind(), event.transaction(), event.date()));
        this.event = event;
    }

    public Event event() {
        return event;
    }
}
