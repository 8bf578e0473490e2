package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.CostRule.MonthlyRounding;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.cost.Term.Slice;
import io.redcarpet.engine.money.Exact;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Divides a cost over the months of a term, in straight line, so that they add up to it. */
final class Amortisation {

    private static final Reason AMORTISED = Reason.of(Word.AMORTISED);
    private static final Reason REST = Reason.of(Word.AMORTISED_REST);
    private static final Reason BEFORE = Reason.of(Word.AMORTISED_BEFORE);
    private static final Reason GROWTH = Reason.of(Word.AMORTISED_GROWTH);
    private static final Reason SHARE = Reason.of(Word.TERM_SHARE);
    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);

    private final Because cost;
    private final List<Slice> slices;
    private final MonthlyRounding rounding;

    /** What a month has of the cost. */
    record Part(YearMonth month, Because amount) {}

    private Amortisation(Because cost, List<Slice> slices, MonthlyRounding rounding) {
        this.cost = cost;
        this.slices = slices;
        this.rounding = rounding;
    }

    /** A part for each calendar month, in order. */
    static List<Part> of(Because cost, List<Slice> slices, MonthlyRounding rounding) {
        return new Amortisation(cost, slices, rounding).parts();
    }

    private List<Part> parts() {
        long all = slices.stream().mapToLong(Slice::length).sum();
        return rounding.residue() == Residue.AS_IT_GROWS ? growing(all) : eachByItself(all);
    }

    private List<Part> eachByItself(long all) {
        var parts = new ArrayList<Part>();
        Exact before = Exact.ZERO;
        for (Slice slice : slices) {
            boolean isLast = parts.size() == slices.size() - 1;
            Because amount = isLast ? rest(before) : atMost(rest(before), rounded(slice.length(), all));
            before = before.plus(amount.value());
            parts.add(new Part(slice.month(), amount));
        }
        return parts;
    }

    private List<Part> growing(long all) {
        var parts = new ArrayList<Part>();
        Exact before = Exact.ZERO;
        long length = 0;
        for (Slice slice : slices) {
            length += slice.length();
            Because soFar = length == all ? cost : atMost(cost, rounded(length, all));
            parts.add(new Part(
                    slice.month(), before.isZero() ? soFar : Because.difference(GROWTH, soFar, before(before))));
            before = soFar.value();
        }
        return parts;
    }

    /** What is rounded up may be more than there is. */
    private static Because atMost(Because most, Because amount) {
        boolean isLess =
                most.value().minus(amount.value()).signum() * amount.value().signum() < 0;
        return isLess ? most : amount;
    }

    private Because rest(Exact before) {
        return before.isZero() ? cost : Because.difference(REST, cost, before(before));
    }

    private Because before(Exact amount) {
        return Because.fact(BEFORE, cost.unit(), amount);
    }

    private Because rounded(long length, long all) {
        Because share = Because.quotient(SHARE, Unit.SHARE, length(length), length(all));
        return Because.rounded(ROUNDED, Because.product(AMORTISED, cost, share), rounding.rounding());
    }

    private static Because length(long length) {
        return Because.fact(Reason.of(Word.TERM_LENGTH), Unit.NUMBER, Exact.of(length));
    }
}
