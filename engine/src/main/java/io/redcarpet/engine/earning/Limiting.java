package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a cap or a floor leaves of rounded lines. */
final class Limiting {

    private static final Reason CAPPED = Reason.of(Word.CAPPED);
    private static final Reason CAPPED_BEFORE = Reason.of(Word.CAPPED_BEFORE);
    private static final Reason CAPPED_GROWTH = Reason.of(Word.CAPPED_GROWTH);
    private static final Reason SO_FAR = Reason.of(Word.ROUNDED_SO_FAR);
    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);
    private static final Reason FLOOR = Reason.of(Word.FLOOR_ADDED);

    private final Limit limit;
    private final Payee payee;
    private final PayeePeriods periods;
    private final String part;

    /**
     * @param part of the lines that raise to a floor
     */
    Limiting(Limit limit, Payee payee, String part) {
        this.limit = limit;
        this.payee = payee;
        this.part = part;
        this.periods = new PayeePeriods(payee);
    }

    List<Line> apply(List<Line> lines) {
        Span span = limit.per().span();
        if (span == null) {
            return lines.stream().map(this::eachCapped).toList();
        }
        return limit.kind() == Kind.CAP ? capped(lines, span) : raised(lines, span);
    }

    /** A refund takes back no more than was paid for the credit that it refunds. */
    private Line eachCapped(Line line) {
        Because cap = payee.number(limit.amount(), periods.end(line.period()));
        Because amount = line.amount();
        if (amount.value().compareTo(cap.value()) > 0) {
            return line.with(Because.least(CAPPED, amount, cap));
        }
        return amount.value().compareTo(cap.value().negate()) >= 0
                ? line
                : line.with(Because.greatest(CAPPED, amount, Nothing.less(cap)));
    }

    private List<Line> capped(List<Line> lines, Span span) {
        var capped = new ArrayList<Line>(lines.size());
        FiscalPeriod scope = null;
        Exact before = Exact.ZERO;
        int count = 0;
        for (Line line : lines) {
            FiscalPeriod current = scope(line, span);
            boolean goesOn = current.equals(scope);
            before = goesOn ? before : Exact.ZERO;
            count = goesOn ? count + 1 : 0;
            scope = current;
            Because cap = amount(scope);
            Exact after = before.plus(line.amount().value());
            boolean free = after.compareTo(cap.value()) <= 0 && before.compareTo(cap.value()) <= 0;
            capped.add(free ? line : line.with(capped(line, soFar(scope, count, before), cap)));
            before = after;
        }
        return capped;
    }

    private Because soFar(FiscalPeriod scope, int lines, Exact amount) {
        Unit money = Unit.of(payee.plan().currency());
        return Because.fact(new LinesBefore(Word.ROUNDED_LINES_BEFORE, scope, lines), money, amount);
    }

    /** By how much the capped total has grown, so that taking back what was beyond the cap takes back nothing. */
    private static Because capped(Line line, Because soFar, Because cap) {
        Because now = Because.sum(SO_FAR, List.of(soFar, line.amount()));
        return Because.difference(
                CAPPED_GROWTH, Because.least(CAPPED, now, cap), Because.least(CAPPED_BEFORE, soFar, cap));
    }

    private List<Line> raised(List<Line> lines, Span span) {
        Map<LocalDate, List<Because>> byScope = new TreeMap<>();
        for (Line line : lines) {
            byScope.computeIfAbsent(scope(line, span).dates().from(), _ -> new ArrayList<>())
                    .add(line.amount());
        }
        var raised = new ArrayList<>(lines);
        for (FiscalPeriod scope : periods.ended(span)) {
            Because floor = amount(scope);
            var amounts = byScope.getOrDefault(scope.dates().from(), List.of());
            Because total = amounts.isEmpty() ? soFar(scope, 0, Exact.ZERO) : Because.sum(SO_FAR, List.copyOf(amounts));
            if (total.value().compareTo(floor.value()) < 0) {
                Line line = periods.line(scope, Because.difference(FLOOR, floor, total));
                raised.add(new Line(Line.NO_CREDIT, line.period(), part, line.amount()));
            }
        }
        raised.sort(Comparator.comparing(line -> line.period().dates().from()));
        return raised;
    }

    /** Lines are rounded before they are limited, so a part of a limit has to be in whole coins itself. */
    private Because amount(FiscalPeriod scope) {
        Because theirs = periods.prorated(limit.amount(), limit.proration(), scope.dates());
        Because coins = Because.rounded(ROUNDED, theirs, payee.plan().rounding().rounding());
        return coins.value().equals(theirs.value()) ? theirs : coins;
    }

    private FiscalPeriod scope(Line line, Span span) {
        return payee.plan().calendar().containing(line.period().dates().from(), span);
    }
}
