package io.redcarpet.clients;

import io.redcarpet.pages.Named;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * To whom a client is to be given, from when on, and why.
 *
 * @param version when the last assignment was made that was read, in milliseconds; null when none was sent
 */
record HandOverForm(
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @Nullable String reason,
        @Nullable Long version) {

    private static final int LAST_YEAR = 2999;

    static HandOverForm startingOn(LocalDate day) {
        return new HandOverForm(null, null, day, "", null);
    }

    /** The same, on the assignment that stands now. */
    HandOverForm on(Optional<Assignment> last) {
        return new HandOverForm(
                person,
                personName,
                from,
                reason,
                last.map(HandOverForm::versionOf).orElse(0L));
    }

    /** Whether somebody gave the client to somebody else since this was read. */
    boolean isOvertakenBy(Assignment last) {
        return version != null
                && version != versionOf(last)
                && !last.person().value().equals(person);
    }

    static long versionOf(Assignment last) {
        return last.assignedAt().toEpochMilli();
    }

    String why() {
        return Typed.orEmpty(reason).strip();
    }

    Named named() {
        return new Named("person", person, personName);
    }

    Problems problems(LocalDate today) {
        var problems = Problems.none();
        if (from == null || from.isBefore(today) || from.getYear() > LAST_YEAR) {
            problems = problems.and(new Problem("from", "clients.problem.past"));
        }
        if (why().length() > 500 || why().isEmpty()) {
            problems = problems.and(new Problem("reason", "clients.problem.reason"));
        }
        return problems;
    }
}
