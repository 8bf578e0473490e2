package io.redcarpet.imports;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.redcarpet.imports.Format.DateOrder;
import io.redcarpet.imports.Format.DecimalSign;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file writes its dates and its decimals, read off its cells. */
final class CellHabits {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2\\d{2,4}(?:[ T].*)?");
    private static final Pattern COMMA = Pattern.compile(".*\\..*,\\d*|[-+]?\\d*,(?!\\d{3}$)\\d+|[-+]?0,\\d+");
    private static final Pattern POINT = Pattern.compile(".*,.*\\.\\d*|[-+]?\\d*\\.(?!\\d{3}$)\\d+|[-+]?0\\.\\d+");
    static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,' \\u00a0\\u202f]*");

    private CellHabits() {}

    static boolean isDate(String cell) {
        return DATE.matcher(cell.strip()).matches();
    }

    record Dates(DateOrder order, boolean certain) {}

    static Dates dates(List<List<String>> rows) {
        List<Matcher> dates = rows.stream()
                .flatMap(List::stream)
                .map(cell -> DATE.matcher(cell.strip()))
                .filter(Matcher::matches)
                .toList();
        if (dates.isEmpty()) {
            return new Dates(DateOrder.YEAR_MONTH_DAY, true);
        }
        boolean dayFirst = dates.stream().anyMatch(date -> Integer.parseInt(part(date, 1)) > 12);
        boolean monthFirst = dates.stream().anyMatch(date -> Integer.parseInt(part(date, 3)) > 12);
        boolean dotted = dates.stream().anyMatch(date -> part(date, 2).equals("."));
        return new Dates(
                monthFirst && !dayFirst ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR,
                dayFirst != monthFirst || dotted);
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
