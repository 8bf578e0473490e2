package io.redcarpet.signon;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationContext;

/** Keys for programs, made without the settings page. */
public final class TestKeys {

    private TestKeys() {}

    /** A key that may write, for a day. */
    public static String make(ApplicationContext server, Caller owner) {
        var keys = server.getBean(ApiKeys.class);
        return Callers.as(
                owner,
                () -> keys.make(owner.person(), "test", true, Instant.now().plus(1, ChronoUnit.DAYS)));
    }
}
