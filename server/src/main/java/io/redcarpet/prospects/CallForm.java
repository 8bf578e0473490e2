package io.redcarpet.prospects;

import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is typed.
 *
 * @param callBackAt a moment with its zone, or date and time where the reader is
 * @param seen how many calls were known when it was typed
 */
public record CallForm(
        @Nullable String outcome,
        @Nullable String note,
        @Nullable String because,
        @Nullable String callBackAt,
        @Nullable Integer seen) {

    private static final int FARTHEST_DAYS = 730;

    /** What was read from the form; a call, or everything that must be mended first. */
    record Reading(@Nullable Spoken spoken, Problems problems) {}

    static CallForm withNote(String note) {
        return new CallForm("", note, "", "", null);
    }

    /** What is typed into a field. */
    public String value(String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "outcome" -> outcome;
                    case "note" -> note;
                    case "because" -> because;
                    case "callBackAt" -> callBackAt;
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }

    /** How many calls were known; -1 when that is not said. */
    int known() {
        return seen == null ? -1 : seen;
    }

    Reading read(ZoneId zone, Instant now) {
        @Nullable Outcome said = said();
        var problems = texts(said);
        @Nullable Instant back = said == Outcome.CALL_BACK ? moment(zone) : null;
        if (said == Outcome.CALL_BACK && (back == null || !isSoon(back, now))) {
            problems = problems.and(new Problem("callBackAt", "prospects.problem.when"));
        }
        if (said == null || !problems.isEmpty()) {
            return new Reading(null, problems);
        }
        String reason = said == Outcome.NOT_INTERESTED ? value("because").strip() : "";
        return new Reading(new Spoken(said, value("note").strip(), reason, back), problems);
    }

    private Problems texts(@Nullable Outcome said) {
        var problems = Problems.none();
        if (said == null) {
            problems = problems.and(new Problem("", "prospects.problem.outcome"));
        }
        if (value("note").length() > 5000 || value("note").indexOf('\0') >= 0) {
            problems = problems.and(new Problem("note", "prospects.problem.long", 5000));
        }
        if (said == Outcome.NOT_INTERESTED && !isReason(value("because"))) {
            problems = problems.and(new Problem("because", "prospects.problem.because"));
        }
        return problems;
    }

    static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= 500 && text.indexOf('\0') < 0;
    }

    private @Nullable Outcome said() {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSoon(Instant moment, Instant now) {
        return moment.isAfter(now) && moment.isBefore(now.plusSeconds(FARTHEST_DAYS * 86_400L));
    }

    private @Nullable Instant moment(ZoneId zone) {
        try {
            return value("callBackAt").matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(value("callBackAt")).toInstant()
                    : LocalDateTime.parse(value("callBackAt")).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
