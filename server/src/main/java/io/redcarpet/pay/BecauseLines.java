package io.redcarpet.pay;

import static java.util.Objects.requireNonNull;

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
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Reasons as JSON, one to a line. There may be millions, of which hardly one is ever read: they are written as bytes at
 * once, a unit only where it differs from that of the number above, and what many reasons of a person rest on in a line
 * of its own, before the first of them.
 */
final class BecauseLines {

    private static final Map<Word, byte[]> WORDS = encoded(Word.class, "{\"what\":\"");
    private static final Map<Arithmetic, byte[]> PLAIN = encoded(Arithmetic.class, ",\"by\":\"");
    private static final Map<RoundingMode, byte[]> ROUNDED =
            encoded(RoundingMode.class, ",\"by\":\"rounding\",\"mode\":\"");
    private static final Map<Unit.Kind, byte[]> UNITS = encoded(Unit.Kind.class, ",\"unit\":\"");
    private static final byte[] EARNING = ascii("{\"earning_id\":\"");
    private static final byte[] SHARED = ascii("{\"shared\":");
    private static final byte[] BECAUSE = ascii(",\"because\":");
    private static final byte[] WITH = ascii(",\"with\":[");
    private static final byte[] UNIT = ascii(",\"unit\":\"");
    private static final byte[] DIGITS = ascii(",\"digits\":");
    private static final byte[] VALUE = ascii(",\"value\":\"");
    private static final byte[] OF = ascii(",\"of\":[");
    private static final byte[] DAY = ascii("{\"day\":\"");
    private static final byte[] NUMBER = ascii("{\"number\":\"");
    private static final byte[] END = ascii("\"}");

    private final TextBytes bytes = new TextBytes();
    private final Map<Because, Integer> numbers = new HashMap<>();
    /** The same, found without looking at what they follow from. */
    private final IdentityHashMap<Because, Integer> shared = new IdentityHashMap<>();

    /** Begins the reasons of another person, who shares nothing with those before. */
    void begin() {
        numbers.clear();
        shared.clear();
    }

    void add(String earning, Because because) {
        share(because.parts());
        bytes.known(EARNING);
        escaped(earning);
        bytes.bare('"').known(BECAUSE);
        tell(because, null);
        bytes.bare("}\n");
    }

    private void share(List<Because> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Because part = parts.get(i);
            if (!part.source().isShared()) {
                share(part.parts());
            } else if (!shared.containsKey(part)) {
                shared.put(part, number(part));
            }
        }
    }

    /** That of an equal one, or else its own, after all that it follows from. */
    private int number(Because because) {
        Integer known = numbers.get(because);
        if (known != null) {
            return known;
        }
        share(because.parts());
        int number = numbers.size() + 1;
        numbers.put(because, number);
        bytes.known(SHARED).bare(number).known(BECAUSE);
        tell(because, null);
        bytes.bare("}\n");
        return number;
    }

    /** Lines that were written before. */
    void known(byte[] lines) {
        bytes.known(lines);
    }

    int length() {
        return bytes.length();
    }

    void clear() {
        bytes.clear();
        begin();
    }

    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    /** Each part in full, or the number under which it was told before. */
    private void write(Because part, Unit above) {
        Integer number = part.source().isShared() ? shared.get(part) : null;
        if (number == null) {
            tell(part, above);
        } else {
            bytes.known(SHARED).bare(number).bare('}');
        }
    }

    /**
     * Tells a number and all that it follows from.
     *
     * @param above the unit of the number above; null for the first
     */
    private void tell(Because because, @Nullable Unit above) {
        write(because.source().reason());
        Unit unit = because.unit();
        if (!unit.equals(above)) {
            write(unit);
        }
        bytes.known(VALUE).bare(because.value()).bare('"');
        if (because instanceof Step step) {
            write(step.operation());
            bytes.known(OF);
            List<Because> parts = step.parts();
            for (int i = 0; i < parts.size(); i++) {
                separate(i);
                write(parts.get(i), unit);
            }
            bytes.bare(']');
        }
        bytes.bare('}');
    }

    private void separate(int place) {
        if (place > 0) {
            bytes.bare(',');
        }
    }

    private void write(Reason reason) {
        bytes.known(requireNonNull(WORDS.get(reason.word())));
        List<Argument> arguments = reason.arguments();
        if (!arguments.isEmpty()) {
            bytes.known(WITH);
            for (int i = 0; i < arguments.size(); i++) {
                separate(i);
                write(arguments.get(i));
            }
            bytes.bare(']');
        }
    }

    private void write(Argument argument) {
        switch (argument) {
            case Argument.Name(String name) -> {
                bytes.bare('"');
                escaped(name);
                bytes.bare('"');
            }
            case Argument.Day day -> bytes.known(DAY).bare(day.day()).known(END);
            case Argument.Amount amount -> {
                bytes.known(NUMBER).bare(amount.number()).bare('"');
                write(amount.unit());
                bytes.bare('}');
            }
        }
    }

    private void write(Unit unit) {
        var currency = unit.currency();
        if (currency == null) {
            bytes.known(requireNonNull(UNITS.get(unit.kind())));
        } else {
            bytes.known(UNIT).bare(currency.getCurrencyCode()).bare('"');
        }
    }

    private void write(Operation operation) {
        switch (operation) {
            case Arithmetic plain -> bytes.known(requireNonNull(PLAIN.get(plain)));
            case RoundedTo(var rounding) ->
                bytes.known(requireNonNull(ROUNDED.get(rounding.mode())))
                        .known(DIGITS)
                        .bare(rounding.scale());
            case PartByWeight part ->
                bytes.bare(",\"by\":\"part\",\"part\":")
                        .bare(part.part())
                        .known(DIGITS)
                        .bare(part.coin());
        }
    }

    private void escaped(String text) {
        if (isPlain(text)) {
            bytes.bare(text);
        } else {
            bytes.known(JsonStringEncoder.getInstance().quoteAsUTF8(text));
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter >= 127 || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }

    private static <W extends Enum<W>> Map<W, byte[]> encoded(Class<W> words, String before) {
        var encoded = new EnumMap<W, byte[]>(words);
        for (W word : EnumSet.allOf(words)) {
            encoded.put(word, ascii(before + word(word) + '"'));
        }
        return encoded;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(Unit unit) {
        var currency = unit.currency();
        return currency == null ? word(unit.kind()) : currency.getCurrencyCode();
    }
}
