package io.redcarpet.audit;

import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked for on the audit page, as it was typed. */
public record AuditForm(
        @Nullable String person,
        @Nullable String relation,
        @Nullable String record,
        @Nullable String from,
        @Nullable String until) {

    /** Which fields cannot be read. */
    Problems problems() {
        return Problems.none()
                .and(unreadable("person", person, AuditTrail::uuid))
                .and(unreadable("record", record, AuditTrail::uuid))
                .and(unreadable("from", from, AuditForm::day))
                .and(unreadable("until", until, AuditForm::day));
    }

    /** What is asked for; a field that cannot be read asks for nothing. */
    AuditFilter toFilter(ZoneId zone) {
        return new AuditFilter(
                AuditTrail.uuid(typed(person)).map(PersonId::new).orElse(null),
                typed(relation).isEmpty() ? null : typed(relation),
                AuditTrail.uuid(typed(record)).orElse(null),
                day(typed(from)).map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                day(typed(until))
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null));
    }

    /** The text of a field for the page; empty when it was left out. */
    public String text(@Nullable String field) {
        return typed(field);
    }

    /** The address of the entries before this one. */
    public String next(long before) {
        return "/audit?person=" + encoded(person) + "&relation=" + encoded(relation) + "&record=" + encoded(record)
                + "&from=" + encoded(from) + "&until=" + encoded(until) + "&before=" + before;
    }

    public boolean isEmpty() {
        return (typed(person) + typed(relation) + typed(record) + typed(from) + typed(until)).isEmpty();
    }

    private static String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    private static String encoded(@Nullable String field) {
        return URLEncoder.encode(typed(field), StandardCharsets.UTF_8);
    }

    private static Problems unreadable(
            String name, @Nullable String field, Function<String, ? extends Optional<?>> reader) {
        return typed(field).isEmpty() || reader.apply(typed(field)).isPresent()
                ? Problems.none()
                : Problems.of(new Problem(name, "pages.problem.unreadable"));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
