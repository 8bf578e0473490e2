package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the options that give a made-up person numbers of their own, such as {@code --number salary=60000}.
 *
 * @param units of the numbers that the plan knows, by name
 */
record NumberOptions(Map<String, Unit> units) {

    private static final String OPTION = "--number";

    Map<String, Because> read(Map<String, String> given) throws BadInput {
        Map<String, Because> numbers = new HashMap<>();
        for (var each : given.entrySet()) {
            numbers.put(each.getKey(), number(each.getKey(), each.getValue().strip()));
        }
        return numbers;
    }

    private Because number(String name, String text) throws BadInput {
        Unit unit = units.get(name);
        if (unit == null) {
            throw BadInput.of(
                    OPTION,
                    0,
                    "pay.wrong.ownNumber",
                    name,
                    units.size(),
                    String.join(", ", units.keySet().stream().sorted().toList()));
        }
        Reason told = Reason.of(Word.OWN_NUMBER).named(name).named(MadeUpPerson.NAME);
        return Because.fact(told, unit, value(name, text, unit.kind() == Unit.Kind.SHARE));
    }

    private static Exact value(String name, String text, boolean isShare) throws BadInput {
        String wrong = isShare ? "pay.wrong.share" : "pay.wrong.number";
        if (isShare != text.endsWith("%")) {
            throw BadInput.of(OPTION, 0, wrong, name, text);
        }
        try {
            return Exact.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw BadInput.of(OPTION, 0, wrong, name, text);
        }
    }
}
