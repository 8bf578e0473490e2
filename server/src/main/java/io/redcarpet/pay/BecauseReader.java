package io.redcarpet.pay;

import io.redcarpet.engine.because.Argument;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Because.Step;
import io.redcarpet.engine.because.Operation;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Operation.RoundedTo;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line of reasons back, as {@link BecauseLines} wrote it. */
final class BecauseReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BecauseReader() {}

    /** Refuses a line that was not written by {@link BecauseLines}. */
    static Because read(String line) {
        try {
            return because(JSON.readTree(line).required("because"));
        } catch (JacksonException | DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    /** The earning that a line is of, without reading on. */
    static String earning(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            json.nextName();
            return String.valueOf(json.nextStringValue());
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    private static Because because(JsonNode node) {
        Reason source = reason(node);
        Unit unit = unit(text(node, "unit"));
        Exact value = number(text(node, "value"));
        return node.has("by")
                ? new Step(
                        operation(node),
                        source,
                        unit,
                        value,
                        node.required("of")
                                .valueStream()
                                .map(BecauseReader::because)
                                .toList())
                : Because.fact(source, unit, value);
    }

    private static Reason reason(JsonNode node) {
        List<Argument> arguments =
                node.path("with").valueStream().map(BecauseReader::argument).toList();
        return new Reason(Word.valueOf(constant(text(node, "what"))), arguments);
    }

    private static Argument argument(JsonNode node) {
        if (node.has("name")) {
            return new Argument.Name(text(node, "name"));
        }
        return node.has("day")
                ? new Argument.Day(LocalDate.parse(text(node, "day")))
                : new Argument.Amount(number(text(node, "number")), unit(text(node, "unit")));
    }

    private static Operation operation(JsonNode node) {
        String by = text(node, "by");
        return switch (by) {
            case "rounding" ->
                new RoundedTo(new Rounding(RoundingMode.valueOf(constant(text(node, "mode"))), whole(node, "digits")));
            case "part" -> new PartByWeight(whole(node, "part"), whole(node, "digits"));
            default -> Arithmetic.valueOf(constant(by));
        };
    }

    private static Unit unit(String name) {
        return switch (name) {
            case "share" -> Unit.SHARE;
            case "number" -> Unit.NUMBER;
            default -> Unit.of(Currency.getInstance(name));
        };
    }

    private static Exact number(String text) {
        int line = text.indexOf('/');
        return line < 0
                ? Exact.of(new BigDecimal(text))
                : Exact.of(new BigDecimal(text.substring(0, line)), new BigDecimal(text.substring(line + 1)));
    }

    private static String text(JsonNode node, String property) {
        return node.required(property).stringValue();
    }

    private static int whole(JsonNode node, String property) {
        return node.required(property).intValue();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
