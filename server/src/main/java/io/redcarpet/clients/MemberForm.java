package io.redcarpet.clients;

import static io.redcarpet.clients.Typed.orEmpty;

import io.redcarpet.pages.Named;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Who is to join the account team of a client, as what, and from when to when. */
public record MemberForm(
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable String function,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until) {

    static MemberForm from(LocalDate day) {
        return new MemberForm(null, null, "", day, null);
    }

    /** What is typed into a field. */
    public String value(String field) {
        return switch (field) {
            case "function" -> orEmpty(function);
            case "from" -> Objects.toString(from, "");
            case "until" -> Objects.toString(until, "");
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** The last day of a membership belongs to it. */
    Membership membership() {
        return new Membership(
                orEmpty(function).strip(), Objects.requireNonNull(from), until == null ? null : until.plusDays(1));
    }

    Named named() {
        return new Named("person", person, personName);
    }

    Problems problems() {
        var problems = Problems.none();
        if (orEmpty(function).length() > 100) {
            problems = problems.and(new Problem("function", "clients.problem.long", 100));
        }
        if (from == null) {
            problems = problems.and(new Problem("from", "clients.problem.day"));
        } else if (until != null && until.isBefore(from)) {
            problems = problems.and(new Problem("until", "clients.problem.until"));
        }
        return problems;
    }
}
