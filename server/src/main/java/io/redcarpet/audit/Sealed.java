package io.redcarpet.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** How far the audit is sealed, with the hash that is worth noting elsewhere. */
public record Sealed(Instant at, String hash) {

    private static final int DIGITS = 8;

    /** The hash in groups of eight digits, for narrow pages. */
    public List<String> groups() {
        return IntStream.range(0, hash.length() / DIGITS)
                .mapToObj(group -> hash.substring(group * DIGITS, (group + 1) * DIGITS))
                .toList();
    }
}
