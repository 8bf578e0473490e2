package io.redcarpet.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The text that is hashed: each value with its length in bytes before it, a hyphen where there is none. */
final class CanonicalForm {

    private final StringBuilder text;

    CanonicalForm(String kind) {
        text = new StringBuilder(kind);
    }

    CanonicalForm with(Instant moment) {
        return with(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    CanonicalForm with(@Nullable Object value) {
        if (value == null) {
            text.append('-');
        } else {
            String written = value.toString();
            text.append(written.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(written);
        }
        return this;
    }

    Hash hash() {
        return Hash.of(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
