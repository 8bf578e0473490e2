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
    private static final Reason SO_FAR = Reason.of(Word.ROUNDED_SO_FAR);
    private static final Reason FLOOR = Reason.of(Word.FLOOR_ADDED);

    private final Limit limit;
    private final LimitAmounts amounts;
    private final Payee payee;
    private final PayeePeriods periods;
    private final String part;

    /**
     * @param part of the lines that it adds
     */
    Limiting(Limit limit, Standing standing, String part) {
        this(limit, new LimitAmounts(limit, standing, LocalDate.MAX), part);
    }

    Limiting(Limit limit, LimitAmounts amounts, String part) {
        this.limit = limit;
        this.amounts = amounts;
        this.payee = amounts.payee();
        this.periods = new PayeePeriods(payee);
        this.part = part;
    }

    List<Line> apply(List<Line> lines) {
        Span span = limit.per().span();
        if (span == null) {
            return lines.stream().map(this::eachCapped).toList();
        }
        return limit.kind() == Kind.CAP ? new Capping(limit, amounts, part).apply(lines) : raised(lines, span);
    }

    /** A refund takes back no more than was paid for the credit that it refunds. */
    private Line eachCapped(Line line) {
        Because cap = amounts.of(line);
        Because amount = line.amount();
        if (amount.value().compareTo(cap.value()) > 0) {
            return line.with(Because.least(CAPPED, amount, cap));
        }
        return amount.value().compareTo(cap.value().negate()) >= 0
                ? line
                : line.with(Because.greatest(CAPPED, amount, Nothing.less(cap)));
    }

    private List<Line> raised(List<Line> lines, Span span) {
        Map<LocalDate, List<Because>> byScope = new TreeMap<>();
        for (Line line : lines) {
            byScope.computeIfAbsent(scope(line, span).dates().from(), _ -> new ArrayList<>())
                    .add(line.amount());
        }
        var raised = new ArrayList<>(lines);
        for (FiscalPeriod scope : periods.ended(span)) {
            Because floor = amounts.of(scope, periods.payPeriod(periods.end(scope)));
            var each = byScope.getOrDefault(scope.dates().from(), List.of());
            Because total = each.isEmpty() ? noneSoFar(scope) : Because.sum(SO_FAR, List.copyOf(each));
            if (total.value().compareTo(floor.value()) < 0) {
                Line line = periods.line(scope, Because.difference(FLOOR, floor, total));
                raised.add(new Line(Line.NO_CREDIT, line.period(), part, line.amount()));
            }
        }
        raised.sort(Comparator.comparing(line -> line.period().dates().from()));
        return raised;
    }

    private Because noneSoFar(FiscalPeriod scope) {
        Unit money = Unit.of(payee.plan().currency());
        return Because.fact(new LinesBefore(Word.ROUNDED_LINES_BEFORE, scope, 0), money, Exact.ZERO);
    }

    private FiscalPeriod scope(Line line, Span span) {
        return payee.plan().calendar().containing(line.period().dates().from(), span);
    }
}
