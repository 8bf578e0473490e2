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
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reasons back, line by line, as {@link BecauseLines} wrote them. */
final class BecauseReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> sharedLines = new ArrayList<>();
    private final List<Because> shared = new ArrayList<>();

    /**
     * The earning that a line is of, without reading on; empty for a line of what several reasons share, which is kept for
     * them.
     */
    Optional<String> earning(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            if ("shared".equals(json.nextName())) {
                keep(json.nextIntValue(0), line);
                return Optional.empty();
            }
            return Optional.of(String.valueOf(json.nextStringValue()));
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    private void keep(int number, String line) {
        if (number == 1) {
            sharedLines.clear();
            shared.clear();
        }
        if (number != sharedLines.size() + 1) {
            throw new IllegalArgumentException(
                    "shared %d follows %d; numbers follow one another from 1".formatted(number, sharedLines.size()));
        }
        sharedLines.add(line);
    }

    /** Refuses a line that was not written by {@link BecauseLines}, or that rests on one which was not read before. */
    Because read(String line) {
        while (shared.size() < sharedLines.size()) {
            shared.add(readAlone(sharedLines.get(shared.size())));
        }
        return readAlone(line);
    }

    private Because readAlone(String line) {
        try {
            return because(JSON.readTree(line).required("because"), null);
        } catch (JacksonException | DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    /**
     * A number and what it follows from.
     *
     * @param above the unit of the number above, which holds where none is told; null for the first
     */
    private Because because(JsonNode node, @Nullable Unit above) {
        if (node.has("shared")) {
            return shared(whole(node, "shared"));
        }
        Reason source = reason(node);
        Unit unit = above == null || node.has("unit") ? unit(text(node, "unit")) : above;
        Exact value = number(text(node, "value"));
        return node.has("by")
                ? new Step(operation(node), source, unit, value, parts(node, unit))
                : Because.fact(source, unit, value);
    }

    private List<Because> parts(JsonNode node, Unit above) {
        return node.required("of")
                .valueStream()
                .map(part -> because(part, above))
                .toList();
    }

    private Because shared(int number) {
        if (number < 1 || number > shared.size()) {
            throw new IllegalArgumentException(
                    "shared %d is told nowhere; %d are told before".formatted(number, shared.size()));
        }
        return shared.get(number - 1);
    }

    private static Reason reason(JsonNode node) {
        List<Argument> arguments =
                node.path("with").valueStream().map(BecauseReader::argument).toList();
        return new Reason(Word.valueOf(constant(text(node, "what"))), arguments);
    }

    private static Argument argument(JsonNode node) {
        if (node.isString()) {
            return new Argument.Name(node.stringValue());
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
