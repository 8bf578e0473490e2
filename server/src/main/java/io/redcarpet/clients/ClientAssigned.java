package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A client got another primary account executive, from that day on. */
public record ClientAssigned(
        ClientId client, PersonId to, @Nullable PersonId from, LocalDate since) {}
