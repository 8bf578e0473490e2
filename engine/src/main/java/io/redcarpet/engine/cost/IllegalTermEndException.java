package io.redcarpet.engine.cost;

import io.redcarpet.engine.credit.Event;
import java.io.Serial;

/** An event that changes a term and tells no end of it, one before it begins, or one more than a hundred years after. */
public final class IllegalTermEndException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Event event;

    IllegalTermEndException(Event event) {
        super("The event %s of transaction %s on %s ends its term on %s"
                .formatted(event.kind(), event.transaction(), event.date(), event.until()));
        this.event = event;
    }

    public Event event() {
        return event;
    }
}
