package io.redcarpet.pay;

import io.redcarpet.engine.because.Argument;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Because.Step;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Operation.RoundedTo;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.pages.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Tells in the reader's language why a number is what it is, so that a pocket calculator is enough to check it. */
public final class BecauseText {

    /** Beyond so many numbers a sum is told by the lines below it. */
    private static final int MOST_ADDED = 6;

    private final Messages messages;
    private final Locale language;
    private final NumberText numbers;

    /**
     * One number of a reason.
     *
     * @param depth how far below the number that is explained, which has 0
     * @param what it is, in words
     * @param how it is calculated from the numbers one deeper; empty for what is not
     * @param value as the reader is used to it
     */
    public record Line(int depth, String what, String how, String value) {

        public String text() {
            return what + ": " + (how.isEmpty() ? value : how + " = " + value);
        }
    }

    public BecauseText(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
        this.numbers = new NumberText(language);
    }

    /** A line for each number, each before those that it follows from. */
    public List<Line> lines(Because because) {
        var lines = new ArrayList<Line>();
        add(lines, 0, because, what(because));
        return lines;
    }

    /** The number alone. */
    public String value(Because because) {
        return numbers.exact(because.value(), because.unit());
    }

    private void add(List<Line> lines, int depth, Because because, String what) {
        lines.add(new Line(depth, what, because instanceof Step step ? how(step) : "", value(because)));
        boolean isChoice = because instanceof Step step && step.operation() == Arithmetic.CHOICE;
        for (int i = 0; i < because.parts().size(); i++) {
            Because part = because.parts().get(i);
            if (saysNothing(because, part)) {
                continue;
            }
            add(lines, depth + 1, part, isChoice && i > 0 ? text("pay.told.lookedAt", what(part)) : what(part));
        }
    }

    /**
     * That parts are equal is told by the number of them, where each weight would take a line; and how many days or months lie
     * between two days that were just told is read from a calendar.
     */
    private static boolean saysNothing(Because because, Because part) {
        Reason told = part.source().reason();
        return switch (told.word()) {
            case EQUAL_PART -> true;
            case DAYS, DAYS_THERE, MONTHS ->
                Collections.indexOfSubList(because.source().reason().arguments(), told.arguments()) >= 0;
            default -> false;
        };
    }

    /** What the number is, in words. */
    private String what(Because because) {
        Reason reason = because.source().reason();
        return text(
                "pay.because." + BecauseLines.word(reason.word()),
                reason.arguments().stream().map(this::told).toArray(Object[]::new));
    }

    private Object told(Argument argument) {
        return switch (argument) {
            case Argument.Name name -> name.name();
            case Argument.Day day -> numbers.day(day.day());
            case Argument.Amount amount -> told(amount.number(), amount.unit());
        };
    }

    /** A count stays a number, because languages count in different ways. */
    private Object told(Exact number, Unit unit) {
        boolean isCount = unit.equals(Unit.NUMBER) && number.isDecimal();
        return isCount ? number.decimal(Rounding.halfUp(12)).stripTrailingZeros() : numbers.exact(number, unit);
    }

    private String how(Step step) {
        return switch (step.operation()) {
            case Arithmetic arithmetic -> how(arithmetic, step.parts());
            case RoundedTo(Rounding rounding) ->
                text(
                        "pay.told.rounded",
                        first(step),
                        rounding.mode().name().toLowerCase(Locale.ROOT),
                        rounding.scale());
            case PartByWeight part ->
                text("pay.told.part", first(step), part.part() + 1, step.parts().size() - 1, part.coin());
        };
    }

    private String how(Arithmetic arithmetic, List<Because> parts) {
        return switch (arithmetic) {
            case SUM -> parts.size() > MOST_ADDED ? text("pay.told.sum", parts.size()) : joined(" + ", parts);
            case DIFFERENCE -> joined(" \u2212 ", parts);
            case PRODUCT -> joined(" \u00d7 ", parts);
            case QUOTIENT -> joined(" \u00f7 ", parts);
            case LEAST -> text("pay.told.least", joined("; ", parts));
            case GREATEST -> text("pay.told.greatest", joined("; ", parts));
            case CHOICE -> "";
        };
    }

    /** Empty where there is only one, which says nothing that its own line does not. */
    private String joined(String sign, List<Because> parts) {
        if (parts.size() == 1) {
            return "";
        }
        var joined = new StringBuilder(brief(parts.getFirst()));
        for (Because part : parts.subList(1, parts.size())) {
            joined.append(sign).append(part.value().signum() < 0 ? "(" + brief(part) + ")" : brief(part));
        }
        return joined.toString();
    }

    private String first(Step step) {
        return brief(step.parts().getFirst());
    }

    private String brief(Because because) {
        return numbers.brief(because.value(), because.unit());
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
