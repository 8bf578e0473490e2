package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a client from a day on and until, but not on, another; open while it lasts.
 *
 * @param assignedBy who decided it; empty when that was the program
 */
public record Assignment(
        PersonId person,
        String personName,
        LocalDate from,
        @Nullable LocalDate until,
        String reason,
        String assignedBy,
        Instant assignedAt) {

    public boolean isOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
