package io.redcarpet.clients;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list, between two rows.
 *
 * @param key the sort key of the row beside it
 * @param backwards whether to go towards the beginning
 */
public record Cursor(String key, UUID id, boolean backwards) {

    private static final int UUID_LENGTH = 36;

    /** Whether the key is one that this order sorts by. */
    boolean fits(ClientOrder order) {
        return order.isByName() ? key.chars().noneMatch(Character::isISOControl) : isMoment();
    }

    private boolean isMoment() {
        try {
            return !Instant.parse(key).isBefore(Instant.EPOCH) && key.length() <= 30;
        } catch (DateTimeParseException forged) {
            return false;
        }
    }

    /** As it stands in an address. */
    public String token() {
        String plain = (backwards ? "<" : ">") + id + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #token()} wrote; empty for anything else. */
    public static Optional<Cursor> of(String token) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (plain.length() <= UUID_LENGTH || (plain.charAt(0) != '<' && plain.charAt(0) != '>')) {
                return Optional.empty();
            }
            var id = UUID.fromString(plain.substring(1, 1 + UUID_LENGTH));
            return Optional.of(new Cursor(plain.substring(1 + UUID_LENGTH), id, plain.charAt(0) == '<'));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
