package io.redcarpet.pay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Moments, to the second; one without a zone is taken to be UTC. */
final class InstantColumn implements Column {

    private static final long EMPTY = Long.MIN_VALUE;

    private long[] seconds;

    InstantColumn(int rows) {
        seconds = new long[rows];
        Arrays.fill(seconds, EMPTY);
    }

    @Nullable
    Instant get(int row) {
        return seconds[row] == EMPTY ? null : Instant.ofEpochSecond(seconds[row]);
    }

    /** Those without a moment come first. */
    int compare(int one, int other) {
        return Long.compare(seconds[one], seconds[other]);
    }

    @Override
    public void arrange(int[] order) {
        seconds = Arranging.of(seconds, order);
    }

    @Override
    public Taker taker() {
        return (row, letters, from, length) -> {
            try {
                seconds[row] = second(new String(letters, from, length, StandardCharsets.UTF_8).strip());
                return null;
            } catch (DateTimeParseException unreadable) {
                return "pay.wrong.moment";
            }
        };
    }

    private static long second(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text).getEpochSecond()
                : LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
    }
}
