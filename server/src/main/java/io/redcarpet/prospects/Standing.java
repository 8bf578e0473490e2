package io.redcarpet.prospects;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a prospect stands on a list: what the calls with it so far, one after the other, make of it.
 *
 * @param misses how often in a row it was not reached
 * @param promisedAt when to call back, as agreed
 * @param dueAt not offered before
 * @param outcome of the last call
 * @param done whether it is offered no more
 */
record Standing(
        int misses,
        @Nullable Instant promisedAt,
        Instant dueAt,
        @Nullable Outcome outcome,
        boolean done) {

    static final Standing FRESH = new Standing(0, null, Instant.EPOCH, null, false);

    /** Who was not reached is tried again after this time. */
    static final Duration PAUSE = Duration.ofHours(20);

    /** Who was not reached that often in a row is left alone. */
    static final int MOST_MISSES = 3;

    static Standing after(List<Call> calls) {
        var standing = FRESH;
        for (Call call : calls) {
            standing = standing.and(call.outcome(), call.calledAt(), call.callBackAt());
        }
        return standing;
    }

    Standing and(Outcome said, Instant at, @Nullable Instant callBackAt) {
        return switch (said) {
            case CALL_BACK -> new Standing(0, callBackAt, callBackAt == null ? at : callBackAt, said, false);
            case NOT_REACHED -> new Standing(misses + 1, null, at.plus(PAUSE), said, misses + 1 >= MOST_MISSES);
            case INTERESTED, NOT_INTERESTED, WRONG_NUMBER, DO_NOT_CALL, BECAME_CLIENT ->
                new Standing(0, null, at, said, true);
        };
    }
}
