package io.redcarpet.audit;

import io.redcarpet.pages.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How stored values are shown: words in the reader's language, days as the reader writes them, records by name. */
record Values(Page page, Map<UUID, String> names, Map<String, String> words) {

    private static final int LONGEST = 300;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*");
    private static final Pattern DAYS = Pattern.compile("\\[(\\d{4}-\\d\\d-\\d\\d)?,(\\d{4}-\\d\\d-\\d\\d)?\\)");
    private static final Pattern LIST = Pattern.compile("\\[(\"\\w+\"(?:,\\s*\"\\w+\")*)?]");
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

    /** The value of a column, said as {@code schema.table.column}. */
    String shown(String column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        if (LIST.matcher(value).matches()) {
            return QUOTED.matcher(value)
                    .results()
                    .map(found -> word(column, Objects.requireNonNull(found.group(1))))
                    .collect(Collectors.joining(", "));
        }
        String word = word(column, value);
        return word.equals(value) ? plain(value) : word;
    }

    private String word(String column, String value) {
        @Nullable String single = words.get(column + "=" + value);
        if (single != null) {
            return page.text(single);
        }
        if (column.endsWith(".country") && value.length() == 2) {
            return page.country(value);
        }
        String beginning = words.getOrDefault(column, "-");
        if (page.knows(beginning + value)) {
            return page.text(beginning + value);
        }
        String small = beginning + value.toLowerCase(Locale.ROOT);
        return page.knows(small) ? page.text(small) : value;
    }

    /** The beginning of time is stored where no moment is meant. */
    private String plain(String value) {
        Matcher days = DAYS.matcher(value);
        if (days.matches()) {
            return range(days.group(1), days.group(2));
        }
        if (DAY.matcher(value).matches()) {
            return page.date(LocalDate.parse(value));
        }
        if (MOMENT.matcher(value).matches()) {
            Instant moment = moment(value);
            return moment.equals(Instant.EPOCH) ? "" : page.time(moment);
        }
        return switch (value) {
            case "true" -> page.text("audit.yes");
            case "false" -> page.text("audit.no");
            default -> named(value);
        };
    }

    private String named(String value) {
        String shortened = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return AuditTrail.uuid(value)
                .map(id -> names.getOrDefault(id, page.text("audit.unnamed")))
                .orElse(shortened);
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
