package io.redcarpet.imports;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.redcarpet.imports.Format.DateOrder;
import io.redcarpet.imports.Format.DecimalSign;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a file writes its dates and its decimals, read off its cells. */
final class CellHabits {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{2,4})(?:[ T].*)?");
    private static final Pattern COMMA = Pattern.compile(".*\\..*,\\d*|[-+]?\\d*,(?!\\d{3}$)\\d+|[-+]?0,\\d+");
    private static final Pattern POINT = Pattern.compile(".*,.*\\.\\d*|[-+]?\\d*\\.(?!\\d{3}$)\\d+|[-+]?0\\.\\d+");
    static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,' \\u00a0\\u202f]*");

    private CellHabits() {}

    static boolean isDate(String cell) {
        return DATE.matcher(cell.strip()).matches();
    }

    /** The order of day, month and year; null when no cell tells day from month, or two contradict each other. */
    static @Nullable DateOrder dates(List<List<String>> rows) {
        List<Matcher> dates = rows.stream()
                .flatMap(List::stream)
                .map(cell -> DATE.matcher(cell.strip()))
                .filter(Matcher::matches)
                .toList();
        if (dates.isEmpty()) {
            return DateOrder.YEAR_MONTH_DAY;
        }
        boolean dayFirst = dates.stream().anyMatch(date -> Integer.parseInt(part(date, 1)) > 12);
        boolean monthFirst = dates.stream().anyMatch(date -> Integer.parseInt(part(date, 3)) > 12);
        if (dayFirst != monthFirst) {
            return dayFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
        }
        boolean dotted = dates.stream().allMatch(date -> part(date, 2).equals("."));
        return dotted && !dayFirst ? DateOrder.DAY_MONTH_YEAR : null;
    }

    /** A date as it stands in a cell, and the two days it may mean. */
    record Ambiguous(String cell, LocalDate dayFirst, LocalDate monthFirst) {}

    /** The first date that can be read in two ways. */
    static Optional<Ambiguous> ambiguous(List<List<String>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .map(cell -> DATE.matcher(cell.strip()))
                .filter(Matcher::matches)
                .flatMap(date -> ambiguous(date).stream())
                .findFirst();
    }

    private static Optional<Ambiguous> ambiguous(Matcher date) {
        int one = Integer.parseInt(part(date, 1));
        int other = Integer.parseInt(part(date, 3));
        if (one == other || Math.max(one, other) > 12 || Math.min(one, other) < 1) {
            return Optional.empty();
        }
        int year = Cells.year(part(date, 4));
        return Optional.of(
                new Ambiguous(part(date, 0), LocalDate.of(year, other, one), LocalDate.of(year, one, other)));
    }

    private static String part(Matcher date, int group) {
        return Objects.requireNonNull(date.group(group));
    }

    static DecimalSign decimals(List<List<String>> rows, char separator) {
        var signs = rows.stream()
                .flatMap(List::stream)
                .map(cell -> cell.replaceAll("[\\s\\u00a0\\u202f']", ""))
                .filter(cell ->
                        FIGURE.matcher(cell).matches() && !DATE.matcher(cell).matches())
                .collect(collectingAndThen(
                        groupingBy(
                                cell -> COMMA.matcher(cell).matches()
                                        ? "comma"
                                        : POINT.matcher(cell).matches() ? "point" : "none",
                                counting()),
                        Map::copyOf));
        long comma = signs.getOrDefault("comma", 0L);
        long point = signs.getOrDefault("point", 0L);
        return comma > point || (comma == point && separator == ';') ? DecimalSign.COMMA : DecimalSign.POINT;
    }
}
