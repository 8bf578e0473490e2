package io.redcarpet.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As what and from when to when somebody belongs to the account team of a client.
 *
 * @param until the first day that is no longer part of it; null for as long as it lasts
 */
public record Membership(
        String function, LocalDate from, @Nullable LocalDate until) {}
