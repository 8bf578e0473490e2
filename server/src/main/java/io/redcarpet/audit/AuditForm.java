package io.redcarpet.audit;

import io.redcarpet.access.PersonId;
import io.redcarpet.audit.AuditEntry.Operation;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked for on the audit page, as it was typed. */
public record AuditForm(
        @Nullable String person,
        @Nullable String personName,
        @Nullable String relation,
        @Nullable String operation,
        @Nullable String record,
        @Nullable String from,
        @Nullable String until) {

    /** The person is the one chosen from the list, or else what is typed. */
    public AuditForm {
        person = typed(person).isEmpty() ? personName : person;
    }

    /** Which fields cannot be read. */
    Problems problems() {
        return Problems.none()
                .and(unreadable("operation", operation, readOperation().isPresent()))
                .and(unreadable("from", from, day(from).isPresent()))
                .and(unreadable("until", until, day(until).isPresent()));
    }

    /** What is asked for; a field that cannot be read asks for nothing. */
    AuditFilter toFilter(ZoneId zone, @Nullable UUID person, @Nullable UUID record) {
        return new AuditFilter(
                person == null ? null : new PersonId(person),
                typed(relation).isEmpty() ? null : typed(relation),
                readOperation().orElse(null),
                record,
                day(from).map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                day(until)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null));
    }

    /** A day as the reader writes it, else as it was typed. */
    public String day(Page page, @Nullable String field) {
        return day(field).map(page::date).orElse(typed(field));
    }

    /** The text of a field for the page; empty when it was left out. */
    public String text(@Nullable String field) {
        return typed(field);
    }

    /** The address that asks for the same, but for one field. */
    public String with(String field, String value) {
        return "/audit?person=" + encoded(field.equals("person") ? value : person)
                + "&relation=" + encoded(field.equals("relation") ? value : relation)
                + "&operation=" + encoded(field.equals("operation") ? value : operation)
                + "&record=" + encoded(field.equals("record") ? value : record)
                + "&from=" + encoded(field.equals("from") ? value : from)
                + "&until=" + encoded(field.equals("until") ? value : until);
    }

    /** The address of the entries before this one. */
    public String next(long before) {
        return with("", "") + "&before=" + before;
    }

    public boolean isEmpty() {
        return Stream.of(person, relation, operation, record, from, until)
                .allMatch(field -> typed(field).isEmpty());
    }

    private Optional<Operation> readOperation() {
        return Stream.of(Operation.values())
                .filter(one -> one.name().equals(typed(operation)))
                .findFirst();
    }

    private static String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    private static String encoded(@Nullable String field) {
        return URLEncoder.encode(typed(field), StandardCharsets.UTF_8);
    }

    private static Problems unreadable(String name, @Nullable String field, boolean isRead) {
        return typed(field).isEmpty() || isRead
                ? Problems.none()
                : Problems.of(new Problem(name, "pages.problem.unreadable"));
    }

    private static Optional<LocalDate> day(@Nullable String field) {
        try {
            return typed(field).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed(field))).filter(AuditFilter::isDay);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
