package io.redcarpet.prospects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be noted of a call.
 *
 * @param because why somebody is not interested; empty otherwise
 * @param callBackAt when to call back; only where that is the outcome
 */
record Spoken(
        Outcome outcome,
        String note,
        String because,
        @Nullable Instant callBackAt) {}
