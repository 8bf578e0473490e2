package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a cap for a period leaves of rounded lines: by how much the capped total grows with each. */
final class Capping {

    private static final Reason CAPPED = Reason.of(Word.CAPPED);
    private static final Reason CAPPED_BEFORE = Reason.of(Word.CAPPED_BEFORE);
    private static final Reason CAPPED_GROWTH = Reason.of(Word.CAPPED_GROWTH);
    private static final Reason SO_FAR = Reason.of(Word.ROUNDED_SO_FAR);

    private final Limit limit;
    private final LimitAmounts amounts;
    private final Payee payee;
    private final String part;
    private final List<Line> capped = new ArrayList<>();
    private Exact before = Exact.ZERO;
    private int count;
    private @Nullable Cap cap;

    /** The cap of a period, as it is in one of its pay periods. */
    private record Cap(FiscalPeriod scope, FiscalPeriod payPeriod, Because amount) {}

    /**
     * @param part of the lines that pay or take back what no other line does
     */
    Capping(Limit limit, LimitAmounts amounts, String part) {
        this.limit = limit;
        this.amounts = amounts;
        this.payee = amounts.payee();
        this.part = part;
    }

    List<Line> apply(List<Line> lines) {
        if (!limit.movesWith(payee.plan().payPeriod())) {
            lines.forEach(line -> add(line, false));
            return capped;
        }
        Set<FiscalPeriod> withLines = lines.stream().map(Line::period).collect(Collectors.toCollection(HashSet::new));
        Stream<Line> quiet = amounts.payPeriods().stream()
                .filter(period -> !withLines.contains(period))
                .map(this::quiet);
        Stream.concat(lines.stream(), quiet)
                .sorted(Comparator.comparing(line -> line.period().dates().from()))
                .forEach(line -> add(line, !withLines.contains(line.period())));
        return capped;
    }

    /** A pay period in which nothing was earned, and the cap may move all the same. */
    private Line quiet(FiscalPeriod period) {
        return new Line(Line.NO_CREDIT, period, part, Nothing.of(money()));
    }

    private void add(Line line, boolean isQuiet) {
        Cap earlier = earlier(line);
        Cap now = cap(line, earlier);
        Because most = earlier == null ? now.amount() : earlier.amount();
        Exact after = before.plus(line.amount().value());
        boolean free = after.compareTo(now.amount().value()) <= 0 && before.compareTo(most.value()) <= 0;
        Line left = free ? line : line.with(growth(line, now, most));
        if (!isQuiet || !left.amount().value().isZero()) {
            capped.add(left);
        }
        count += isQuiet ? 0 : 1;
        before = after;
        cap = now;
    }

    /** The cap of the line before; none for the first of a period, which begins again at nothing. */
    private @Nullable Cap earlier(Line line) {
        Cap last = cap;
        if (last != null && last.scope().equals(scope(line))) {
            return last;
        }
        before = Exact.ZERO;
        count = 0;
        return null;
    }

    private Cap cap(Line line, @Nullable Cap earlier) {
        if (earlier != null && earlier.payPeriod().equals(line.period())) {
            return earlier;
        }
        FiscalPeriod scope = scope(line);
        return new Cap(scope, line.period(), amounts.of(scope, line.period()));
    }

    /** By how much the capped total has grown, so that taking back what was beyond the cap takes back nothing. */
    private Because growth(Line line, Cap now, Because earlier) {
        Because soFar = Because.fact(
                new LinesBefore(Word.ROUNDED_LINES_BEFORE, now.scope(), count),
                line.amount().unit(),
                before);
        Because with = Because.sum(SO_FAR, List.of(soFar, line.amount()));
        return Because.difference(
                CAPPED_GROWTH, Because.least(CAPPED, with, now.amount()), Because.least(CAPPED_BEFORE, soFar, earlier));
    }

    private FiscalPeriod scope(Line line) {
        Span span = Objects.requireNonNull(limit.per().span());
        return payee.plan().calendar().containing(line.period().dates().from(), span);
    }

    private Unit money() {
        return Unit.of(payee.plan().currency());
    }
}
