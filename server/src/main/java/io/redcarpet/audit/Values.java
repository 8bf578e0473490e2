package io.redcarpet.audit;

import io.redcarpet.pages.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How stored values are shown: days, moments and ranges of days as the reader writes them, records by their names. */
record Values(Page page, Map<UUID, String> names) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*");
    private static final Pattern DAYS = Pattern.compile("\\[(\\d{4}-\\d\\d-\\d\\d)?,(\\d{4}-\\d\\d-\\d\\d)?\\)");

    String shown(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        Matcher days = DAYS.matcher(value);
        if (days.matches()) {
            return range(days.group(1), days.group(2));
        }
        if (DAY.matcher(value).matches()) {
            return page.date(LocalDate.parse(value));
        }
        if (MOMENT.matcher(value).matches()) {
            return page.time(moment(value));
        }
        return switch (value) {
            case "true" -> page.text("audit.yes");
            case "false" -> page.text("audit.no");
            default ->
                AuditTrail.uuid(value).map(id -> names.getOrDefault(id, value)).orElse(value);
        };
    }

    /** Half-open as stored; the reader is told the last day that belongs to it. */
    private String range(@Nullable String first, @Nullable String beyond) {
        if (first == null) {
            return beyond == null ? page.text("audit.always") : page.text("audit.until", last(beyond));
        }
        String from = page.date(LocalDate.parse(first));
        return beyond == null ? page.text("audit.from", from) : from + " – " + last(beyond);
    }

    private String last(String beyond) {
        return page.date(LocalDate.parse(beyond).minusDays(1));
    }

    private static Instant moment(String value) {
        return OffsetDateTime.parse(value).toInstant();
    }
}
