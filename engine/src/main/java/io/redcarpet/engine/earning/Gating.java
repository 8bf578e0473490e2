package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.earning.Withholding.Kept;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Missed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a gate lets through, keeps for good, or keeps until it is reached. */
final class Gating {

    private static final Reason OPEN = Reason.of(Word.GATE_REACHED);
    private static final Reason SHUT = Reason.of(Word.GATE_MISSED);
    private static final Reason WITHHELD = Reason.of(Word.WITHHELD);
    private static final Reason RELEASED = Reason.of(Word.RELEASED);

    private final Gate gate;
    private final Numbers numbers;
    private final PayeePeriods periods;
    private final String part;
    private final List<Line> withheld;
    private final List<Kept> kept = new ArrayList<>();
    private int year;
    private final List<Line> passed = new ArrayList<>();

    /**
     * @param numbers of the person whose periods these are
     */
    Gating(Gate gate, Numbers numbers, String part, Withheld before) {
        this.gate = gate;
        this.numbers = numbers;
        this.periods = new PayeePeriods(numbers.payee());
        this.part = part;
        this.withheld = new ArrayList<>(before.lines(numbers.payee()));
        this.year = before.year();
        goOn(before);
    }

    /**
     * A version that ends together with a pay period does not know that the next one may still release what it withheld, so
     * it does not show it as held; this one does.
     */
    private void goOn(Withheld before) {
        if (withheld.isEmpty()) {
            return;
        }
        FiscalPeriod last = before.lastPeriod(numbers.payee());
        if (last.dates().lastDay().isBefore(numbers.payee().days().from())) {
            kept.add(new Kept(last, List.copyOf(withheld)));
        }
    }

    /** The lines as the gate leaves them, in the order in which they came. */
    List<Line> apply(List<Line> lines) {
        for (var each : byPeriod(lines).entrySet()) {
            if (each.getKey().year() != year) {
                withheld.clear();
                year = each.getKey().year();
            }
            each.getValue().forEach(this::take);
            release(each.getKey());
            if (gate.missed() == Missed.PAID_WHEN_REACHED) {
                kept.add(new Kept(each.getKey(), List.copyOf(withheld)));
            }
        }
        return passed;
    }

    /** What it keeps back after each period and may release later; nothing of one that never does. */
    List<Kept> kept() {
        return kept;
    }

    /** What it has not released in the end. */
    Withheld left(String component) {
        return Withheld.of(year, withheld, numbers.payee(), component);
    }

    private Map<FiscalPeriod, List<Line>> byPeriod(List<Line> lines) {
        Map<FiscalPeriod, List<Line>> byPeriod = new LinkedHashMap<>();
        if (!lines.isEmpty() || !withheld.isEmpty()) {
            periods.ended().forEach(period -> byPeriod.put(period, new ArrayList<>()));
        }
        lines.forEach(line ->
                byPeriod.computeIfAbsent(line.period(), _ -> new ArrayList<>()).add(line));
        return byPeriod;
    }

    private void take(Line line) {
        Because looked = numbers.judged(gate, line, periods);
        boolean reached = isReached(looked);
        if (reached) {
            passed.add(line.with(Because.chosen(OPEN, List.of(line.amount(), looked, gate.atLeast()))));
            return;
        }
        Because nothing = Because.fact(WITHHELD, line.amount().unit(), Exact.ZERO);
        passed.add(line.with(Because.chosen(SHUT, List.of(nothing, looked, gate.atLeast(), line.amount()))));
        if (gate.missed() == Missed.PAID_WHEN_REACHED) {
            withheld.add(line);
        }
    }

    /**
     * What was withheld is paid in the first period at whose end the gate is reached. It is not in one of which nothing was
     * expected and in which nothing was credited.
     */
    private void release(FiscalPeriod period) {
        if (!withheld.isEmpty()) {
            numbers.atEnd(gate.by(), periods.end(period))
                    .filter(this::isReached)
                    .ifPresent(looked -> release(period, looked));
        }
    }

    private void release(FiscalPeriod period, Because looked) {
        Because all = Because.sum(RELEASED, withheld.stream().map(Line::amount).toList());
        passed.add(new Line(Line.NO_CREDIT, period, part, Because.chosen(OPEN, List.of(all, looked, gate.atLeast()))));
        withheld.clear();
    }

    private boolean isReached(Because looked) {
        return gate.isReachedBy(looked.value());
    }
}
