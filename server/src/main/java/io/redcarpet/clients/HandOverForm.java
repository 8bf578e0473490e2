package io.redcarpet.clients;

import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** To whom a client is to be given, from when on, and why. */
record HandOverForm(
        @Nullable UUID person,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @Nullable String reason) {

    private static final int LAST_YEAR = 2999;

    static HandOverForm startingOn(LocalDate day) {
        return new HandOverForm(null, day, "");
    }

    String why() {
        return Typed.orEmpty(reason).strip();
    }

    Problems problems(LocalDate today) {
        var problems = Problems.none();
        if (person == null) {
            problems = problems.and(new Problem("person", "clients.problem.person"));
        }
        if (from == null || from.isBefore(today) || from.getYear() > LAST_YEAR) {
            problems = problems.and(new Problem("from", "clients.problem.past"));
        }
        if (why().length() > 500 || why().isEmpty()) {
            problems = problems.and(new Problem("reason", "clients.problem.reason"));
        }
        return problems;
    }
}
