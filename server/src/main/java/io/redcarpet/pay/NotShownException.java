package io.redcarpet.pay;

import io.redcarpet.pages.Problem;
import java.io.Serial;

/** A component of a plan cannot be shown without making up what decides its pay. */
final class NotShownException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem why;

    NotShownException(String key, Object... arguments) {
        super(key);
        this.why = new Problem("", key, arguments);
    }

    Problem why() {
        return why;
    }
}
