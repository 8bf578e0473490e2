package io.redcarpet.engine.cost;

import io.redcarpet.engine.credit.Event;
import java.io.Serial;

/** An event that changes a term and tells no end of it, one before it begins, or one more than a hundred years after. */
public final class IllegalTermEndException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Event event;

    IllegalTermEndException(Event event) {
        super(
                "The event %s of transaction %s on %s ends its term on %s; give it a last day from then on, within %d months"
                        .formatted(event.kind(), event.transaction(), event.date(), event.until(), CostRule.LONGEST));
        this.event = event;
    }

    public Event event() {
        return event;
    }
}
