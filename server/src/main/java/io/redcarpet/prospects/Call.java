package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call with a prospect, as it was noted.
 *
 * @param list the canvassing list it was made from, if any
 * @param because why somebody is not interested; may be empty
 * @param callBackAt when to call back, where that was agreed
 * @param isTakenBack whether it was noted by mistake
 */
public record Call(
        UUID id,
        ClientId client,
        @Nullable UUID list,
        PersonId person,
        String personName,
        Instant calledAt,
        Outcome outcome,
        String note,
        String because,
        @Nullable Instant callBackAt,
        boolean isTakenBack) {}
