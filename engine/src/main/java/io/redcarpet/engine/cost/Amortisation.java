package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.CostRule.MonthlyRounding;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.cost.Term.Slice;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.quota.Spread;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Divides a cost over the months of a term, in straight line, so that they add up to it. */
final class Amortisation {

    private static final Reason AMORTISED = Reason.of(Word.AMORTISED);
    private static final Reason REST = Reason.of(Word.AMORTISED_REST);
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
        return rounding.residue() == Residue.AS_IT_GROWS ? growing() : eachByItself();
    }

    private List<Part> eachByItself() {
        var parts = new ArrayList<Part>();
        Exact before = Exact.ZERO;
        for (Slice slice : slices) {
            Because rest = rest(slice, before);
            Because amount = slice.equals(slices.getLast()) ? rest : atMost(rest, rounded(slice, slice));
            before = before.plus(amount.value());
            parts.add(new Part(slice.month(), amount));
        }
        return parts;
    }

    private List<Part> growing() {
        var parts = new ArrayList<Part>();
        Exact before = Exact.ZERO;
        for (Slice slice : slices) {
            Because soFar = slice.equals(slices.getLast()) ? cost : atMost(cost, rounded(slices.getFirst(), slice));
            parts.add(new Part(
                    slice.month(), before.isZero() ? soFar : Because.difference(GROWTH, soFar, before(slice, before))));
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

    private Because rest(Slice slice, Exact before) {
        return before.isZero() ? cost : Because.difference(REST, cost, before(slice, before));
    }

    private Because before(Slice slice, Exact amount) {
        return before(cost, slice.dates().from(), amount);
    }

    /** What was amortised of a cost before a day. */
    static Because before(Because cost, LocalDate day, Exact amount) {
        return Because.fact(Reason.of(Word.AMORTISED_BEFORE).on(day), cost.unit(), amount);
    }

    private Because rounded(Slice from, Slice to) {
        Because share =
                Because.quotient(SHARE, Unit.SHARE, length(from, to), length(slices.getFirst(), slices.getLast()));
        return Because.rounded(ROUNDED, Because.product(AMORTISED, cost, share), rounding.rounding());
    }

    /** In months or days, told by the first and the last one. */
    private Because length(Slice from, Slice to) {
        boolean byMonths = from.spread() == Spread.MONTHS;
        long length = (byMonths ? ChronoUnit.MONTHS : ChronoUnit.DAYS)
                .between(from.dates().from(), to.dates().until());
        Reason told = Reason.of(byMonths ? Word.MONTHS : Word.DAYS)
                .on(from.dates().from())
                .on(to.dates().lastDay());
        return Because.fact(told, Unit.NUMBER, Exact.of(length));
    }
}
