package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom a person reports to, from a day on and until, but not on, another; open while it holds. */
public record ReportingLine(
        PersonId manager,
        String managerName,
        LocalDate from,
        @Nullable LocalDate until) {}
