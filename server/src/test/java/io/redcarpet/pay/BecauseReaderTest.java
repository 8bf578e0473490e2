package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redcarpet.engine.because.Argument;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Operation.RoundedTo;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BecauseReaderTest {

    private static final String[] NAMES = {"P1", "a \"b\"", "ä/б\\", "line\nbreak", ""};
    private static final List<Unit> UNITS = List.of(
            Unit.SHARE, Unit.NUMBER, Unit.of(Currency.getInstance("EUR")), Unit.of(Currency.getInstance("JPY")));

    private static final List<Word> WORDS = List.of(Word.values());
    private static final List<Arithmetic> PLAIN = List.of(Arithmetic.values());
    private static final List<RoundingMode> MODES = Stream.of(RoundingMode.values())
            .filter(mode -> mode != RoundingMode.UNNECESSARY)
            .toList();

    private final Random random = new Random(42);

    @Test
    void readsBackWhatWasWritten() throws IOException {
        var lines = new BecauseLines();
        List<Because> trees = IntStream.range(0, 500).mapToObj(_ -> tree(4)).toList();
        for (int i = 0; i < trees.size(); i++) {
            if (i % 50 == 0) {
                lines.begin();
            }
            lines.add("T" + i, trees.get(i));
        }

        var reader = new BecauseReader();
        var read = new ArrayList<Because>();
        for (String line : written(lines)) {
            reader.earning(line).ifPresent(earning -> {
                assertThat(earning).isEqualTo("T" + read.size());
                read.add(reader.read(line));
            });
        }

        assertThat(read).isEqualTo(trees).allMatch(Because::holds);
    }

    @Test
    void tellsOnceWhatManyRestOn() throws IOException {
        Because quota = Because.fact(Reason.of(Word.QUOTA), Unit.NUMBER, Exact.of(10));
        Because rate = Because.fact(Reason.of(Word.PLAN_LINE), Unit.SHARE, Exact.of(1, 2));
        Because edge = Because.product(Reason.of(Word.EDGE), quota, rate);
        var lines = new BecauseLines();
        lines.add("a", Because.difference(Reason.of(Word.PIECE), edge, quota));
        lines.add("b", Because.sum(Reason.of(Word.PIECES), List.of(edge, edge)));

        List<String> written = written(lines);

        assertThat(written)
                .extracting(line -> line.substring(0, line.indexOf(",\"because\"")))
                .containsExactly(
                        "{\"shared\":1",
                        "{\"shared\":2",
                        "{\"shared\":3",
                        "{\"earning_id\":\"a\"",
                        "{\"earning_id\":\"b\"");
        assertThat(written.getLast()).contains("\"of\":[{\"shared\":3},{\"shared\":3}]");
    }

    @Test
    void refusesNumbersThatAreToldLaterOrNowhere() {
        var reader = new BecauseReader();
        String fact = "\"because\":{\"what\":\"quota\",\"unit\":\"number\",\"value\":\"1\"}}";
        String resting =
                "\"because\":{\"what\":\"piece\",\"unit\":\"number\",\"value\":\"1\",\"by\":\"sum\",\"of\":[{\"shared\":%d}]}}";

        assertThat(reader.earning("{\"shared\":1," + fact)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.earning("{\"shared\":3," + fact))
                .withMessageContaining("shared 3 follows 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("{\"earning_id\":\"a\"," + resting.formatted(2)))
                .withMessageContaining("shared 2 is told nowhere; 1 are told before");
        assertThat(reader.earning("{\"shared\":2," + resting.formatted(2))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("{\"earning_id\":\"a\"," + resting.formatted(1)))
                .withMessageContaining("shared 2 is told nowhere");
    }

    @Test
    void readsIdsAsTheyWereWritten() throws IOException {
        for (String name : NAMES) {
            var lines = new BecauseLines();
            lines.add(name, fact());

            assertThat(new BecauseReader().earning(written(lines).getLast())).contains(name);
        }
    }

    @Test
    void refusesWhatNobodyWrites() {
        Stream.of(
                        "",
                        "{",
                        "[]",
                        "{\"earning_id\":\"a\"}",
                        "{\"earning_id\":\"a\",\"because\":{\"what\":\"nonsense\",\"unit\":\"share\",\"value\":\"1\"}}",
                        "{\"earning_id\":\"a\",\"because\":{\"what\":\"quota\",\"unit\":\"share\",\"value\":\"one\"}}",
                        "{\"earning_id\":\"a\",\"because\":{\"what\":\"quota\",\"unit\":\"share\",\"value\":1}}")
                .forEach(line ->
                        assertThatIllegalArgumentException().as(line).isThrownBy(() -> new BecauseReader().read(line)));
    }

    private static List<String> written(BecauseLines lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        lines.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Because tree(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return fact();
        }
        Operation operation = operation();
        int most = operation instanceof RoundedTo ? 1 : 2;
        List<Because> parts =
                IntStream.range(0, most).mapToObj(_ -> tree(depth - 1)).toList();
        boolean isDefined = switch (operation) {
            case PartByWeight _ -> parts.getLast().value().signum() > 0;
            case Arithmetic plain ->
                plain != Arithmetic.QUOTIENT || !parts.getLast().value().isZero();
            case RoundedTo _ -> true;
        };
        return isDefined ? Because.of(operation, reason(), unit(), parts) : fact();
    }

    private Operation operation() {
        int kind = random.nextInt(PLAIN.size() + 2);
        if (kind < PLAIN.size()) {
            return PLAIN.get(kind);
        }
        return new RoundedTo(new Rounding(MODES.get(random.nextInt(MODES.size())), random.nextInt(8) - 2));
    }

    private Because fact() {
        return Because.fact(reason(), unit(), Exact.of(random.nextInt(2001) - 1000, 1 + random.nextInt(30)));
    }

    private Reason reason() {
        var reason = Reason.of(WORDS.get(random.nextInt(WORDS.size())));
        return switch (random.nextInt(4)) {
            case 0 -> reason;
            case 1 -> reason.named(NAMES[random.nextInt(NAMES.length)]);
            case 2 -> reason.named("a").on(LocalDate.EPOCH.plusDays(random.nextInt(30000)));
            default -> Reason.of(reason.word(), new Argument.Amount(Exact.of(random.nextInt(100), 7), unit()));
        };
    }

    private Unit unit() {
        return UNITS.get(random.nextInt(UNITS.size()));
    }
}
