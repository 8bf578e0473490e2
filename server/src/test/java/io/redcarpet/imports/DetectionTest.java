package io.redcarpet.imports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.imports.Format.DateOrder;
import io.redcarpet.imports.Format.DecimalSign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a table is written with is found out, and it is read back as it was. */
class DetectionTest {

    private static final List<Field> FIELDS = List.of(
            Field.text("external_id", "x", 200),
            Field.text("name", "x", 200),
            Field.date("since", "x"),
            Field.number("revenue", "x"),
            Field.text("note", "x", 500));
    private static final List<String> HEADERS = FIELDS.stream().map(Field::name).toList();

    /** An encoding, with a mark or without, and letters that can be written in it. */
    private record Script(Charset encoding, boolean marked, String letters) {}

    private static final String WEST = "abcdefghijklmnopqrstuvwxyzÄÖÜäöüßéèñåø";
    private static final String EAST = "абвгдежзийклмнопрстуфхцчшщъьюя";
    private static final List<Script> SCRIPTS = List.of(
            new Script(StandardCharsets.UTF_8, false, WEST + EAST + "日本"),
            new Script(StandardCharsets.UTF_8, true, WEST + EAST),
            new Script(StandardCharsets.UTF_16LE, true, WEST + EAST),
            new Script(StandardCharsets.UTF_16BE, true, EAST),
            new Script(StandardCharsets.UTF_16LE, false, WEST),
            new Script(StandardCharsets.UTF_16BE, false, WEST),
            new Script(Charset.forName("windows-1252"), false, WEST),
            new Script(Charset.forName("windows-1251"), false, EAST));

    @TempDir
    private Path folder = Path.of("");

    /** One row as it is meant. */
    private record Meant(String id, String name, LocalDate since, BigDecimal revenue, String note) {}

    /** How a table is written. */
    private record Style(
            Script script,
            char separator,
            DateOrder dates,
            char dateMark,
            DecimalSign decimals,
            boolean grouped,
            String lineEnd) {}

    /** A table: how it is written, and what it says. */
    private record Table(Style style, List<Meant> rows) {

        static Table of(long seed, int size) {
            var random = new Random(seed);
            var script = any(random, SCRIPTS);
            var dates = any(random, List.of(DateOrder.values()));
            var style = new Style(
                    script,
                    any(random, Detection.SEPARATORS),
                    dates,
                    dates == DateOrder.YEAR_MONTH_DAY ? '-' : any(random, List.of('/', '-', '.')),
                    any(random, List.of(DecimalSign.values())),
                    random.nextBoolean(),
                    any(random, List.of("\n", "\r\n")));
            return new Table(
                    style,
                    IntStream.range(0, size)
                            .mapToObj(n -> row(random, script, n))
                            .toList());
        }

        private static Meant row(Random random, Script script, int n) {
            int day = n == 0 ? 13 + random.nextInt(15) : 1 + random.nextInt(28);
            return new Meant(
                    "K-" + n,
                    word(random, script.letters(), "&- "),
                    LocalDate.of(1971 + random.nextInt(60), 1 + random.nextInt(12), day),
                    BigDecimal.valueOf(100_000 + random.nextInt(10_000_000), 2),
                    random.nextInt(3) == 0 ? "" : word(random, script.letters(), ",;|\t\"'\n. "));
        }

        private static String word(Random random, String letters, String between) {
            var word = new StringBuilder();
            for (int n = 1 + random.nextInt(20); n > 0; n--) {
                String from = random.nextInt(5) == 0 ? between : letters;
                word.append(from.charAt(random.nextInt(from.length())));
            }
            return letters.charAt(0) + word.toString().strip() + letters.charAt(letters.length() - 1);
        }

        private static <T> T any(Random random, List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        byte[] written() {
            String text = Stream.concat(Stream.of(HEADERS), rows.stream().map(this::cells))
                    .map(cells -> cells.stream().map(this::quoted).collect(joining(String.valueOf(style.separator()))))
                    .collect(joining(style.lineEnd(), style.script().marked() ? "\ufeff" : "", style.lineEnd()));
            return text.getBytes(style.script().encoding());
        }

        private List<String> cells(Meant row) {
            return List.of(row.id(), row.name(), date(row.since()), figure(row.revenue()), row.note());
        }

        private String date(LocalDate day) {
            String pattern = switch (style.dates()) {
                case YEAR_MONTH_DAY -> "%1$04d#%2$02d#%3$02d";
                case DAY_MONTH_YEAR -> "%3$02d#%2$02d#%1$04d";
                case MONTH_DAY_YEAR -> "%2$02d#%3$02d#%1$04d";
            };
            return pattern.replace('#', style.dateMark())
                    .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }

        private String figure(BigDecimal amount) {
            var symbols = DecimalFormatSymbols.getInstance(
                    style.decimals() == DecimalSign.COMMA ? Locale.GERMANY : Locale.US);
            return new DecimalFormat(style.grouped() ? "#,##0.00" : "0.00", symbols).format(amount);
        }

        private String quoted(String cell) {
            boolean must = cell.indexOf(style.separator()) >= 0 || cell.contains("\"") || cell.contains("\n");
            return must ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }
    }

    private List<Meant> read(Table table) {
        try {
            Path file = folder.resolve("table.csv");
            Files.write(file, table.written());
            var found = Detection.of(file, "US");
            assertThat(found.headers()).isEqualTo(HEADERS);
            assertThat(found.format().separator()).isEqualTo(table.style().separator());
            assertThat(found.format().dates()).isEqualTo(table.style().dates());
            assertThat(found.format().decimals()).isEqualTo(table.style().decimals());
            var parser = new RowParser(FIELDS, HEADERS, found.format());
            var rows = new ArrayList<Meant>();
            try (var lines = CsvFile.open(file, found.format())) {
                lines.forEachRemaining(line -> rows.add(meant(parser.parse(line))));
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Meant meant(RowParser.Parsed parsed) {
        Row row = ((RowParser.Good) parsed).row();
        return new Meant(
                row.demanded("external_id"),
                row.demanded("name"),
                Objects.requireNonNull(row.date("since")),
                Objects.requireNonNull(row.number("revenue")),
                row.says("note") ? row.demanded("note") : "");
    }

    @Test
    void readsBackWhatWasWrittenInAnyWay() {
        qt().withExamples(2_000)
                .forAll(longs().all(), integers().between(2, 40))
                .as(Table::of)
                .checkAssert(table -> assertThat(read(table)).isEqualTo(table.rows()));
    }

    @Test
    void asksWhereEveryDateCanBeReadInTwoWays() {
        assertThat(dates("03/04/2026", "05/06/2026")).isNull();
        assertThat(dates("03/04/2026", "13/06/2026")).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(dates("03/04/2026", "05/31/2026")).isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(dates("13/04/2026", "05/31/2026")).isNull();
        assertThat(dates("03.04.2026", "05.06.2026")).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(dates("2026-03-04", "2026-05-06")).isEqualTo(DateOrder.YEAR_MONTH_DAY);
    }

    private static @Nullable DateOrder dates(String one, String other) {
        return Detection.of("name,since\nA," + one + "\nB," + other + "\n", StandardCharsets.UTF_8, "US")
                .format()
                .dates();
    }

    @Test
    void tellsTheTwoDaysThatADateMayMean() {
        assertThat(CellHabits.ambiguous(List.of(List.of("x", "04/04/2026", "03/04/26"))))
                .contains(new CellHabits.Ambiguous("03/04/26", LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 4)));
    }
}
