package io.redcarpet.engine.earning;

import io.redcarpet.engine.credit.Event;
import java.io.Serial;

/** An event has no amount where a plan measures it against its transaction. */
public final class MissingEventAmountException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Event event;

    MissingEventAmountException(Event event) {
        super("The event %s of transaction %s on %s has no amount; add one"
                .formatted(event.kind(), event.transaction(), event.date()));
        this.event = event;
    }

    public Event event() {
        return event;
    }
}
