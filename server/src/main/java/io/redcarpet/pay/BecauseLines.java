package io.redcarpet.pay;

import io.redcarpet.engine.because.Argument;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Because.Fact;
import io.redcarpet.engine.because.Because.Step;
import io.redcarpet.engine.because.Operation;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Operation.RoundedTo;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reasons as JSON, one to a line. */
final class BecauseLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(String earning, Because because) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("earning_id", earning);
            json.writeName("because");
            write(json, because);
            json.writeEndObject();
        }
        bytes.write('\n');
    }

    /** Lines that were written before. */
    void raw(byte[] lines) {
        bytes.writeBytes(lines);
    }

    int length() {
        return bytes.size();
    }

    void clear() {
        bytes.reset();
    }

    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    private static void write(JsonGenerator json, Because because) {
        json.writeStartObject();
        write(json, because.source().reason());
        json.writeStringProperty("unit", name(because.unit()));
        json.writeStringProperty("value", because.value().toString());
        switch (because) {
            case Fact _ -> {}
            case Step step -> {
                write(json, step.operation());
                json.writeArrayPropertyStart("of");
                step.parts().forEach(part -> write(json, part));
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Reason reason) {
        json.writeStringProperty("what", word(reason.word()));
        if (!reason.arguments().isEmpty()) {
            json.writeArrayPropertyStart("with");
            for (Argument argument : reason.arguments()) {
                write(json, argument);
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Argument argument) {
        json.writeStartObject();
        switch (argument) {
            case Argument.Name name -> json.writeStringProperty("name", name.name());
            case Argument.Day day -> json.writeStringProperty("day", day.day().toString());
            case Argument.Amount amount -> {
                json.writeStringProperty("number", amount.number().toString());
                json.writeStringProperty("unit", name(amount.unit()));
            }
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Operation operation) {
        switch (operation) {
            case Arithmetic plain -> json.writeStringProperty("by", word(plain));
            case RoundedTo rounded -> {
                json.writeStringProperty("by", "rounding");
                json.writeStringProperty("mode", word(rounded.rounding().mode()));
                json.writeNumberProperty("digits", rounded.rounding().scale());
            }
            case PartByWeight part -> {
                json.writeStringProperty("by", "part");
                json.writeNumberProperty("part", part.part());
                json.writeNumberProperty("digits", part.coin());
            }
        }
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(Unit unit) {
        var currency = unit.currency();
        return currency == null ? word(unit.kind()) : currency.getCurrencyCode();
    }
}
