package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the gates of a component keep back at the end of each pay period and may still release: as much as would be paid
 * if they were all reached in the next period in which nothing else is earned.
 */
final class Withholding {

    private static final Reason TOGETHER = Reason.of(Word.WITHHELD);

    private final Standing standing;
    private final Payee payee;
    private final Component component;
    private final List<NavigableMap<LocalDate, Kept>> gates = new ArrayList<>();
    private List<Line> passed = List.of();

    /** What a gate keeps back at the end of a period. */
    record Kept(FiscalPeriod period, List<Line> lines) {}

    Withholding(Standing standing, Component component) {
        this.standing = standing;
        this.payee = standing.payee();
        this.component = component;
    }

    /**
     * Notes what a gate does.
     *
     * @param kept what it keeps back after each period; nothing where it never releases anything
     * @param lines what it let through
     */
    void add(List<Kept> kept, List<Line> lines) {
        if (!kept.isEmpty()) {
            var byPeriod = new TreeMap<LocalDate, Kept>();
            kept.forEach(each -> byPeriod.put(each.period().dates().from(), each));
            gates.add(byPeriod);
        }
        passed = gates.isEmpty() ? List.of() : lines;
    }

    /** The first period in which a gate could keep anything back. */
    Optional<FiscalPeriod> first() {
        return gates.stream()
                .map(gate -> gate.values().iterator().next().period())
                .min(Comparator.comparing(period -> period.dates().from()));
    }

    /** What is kept back at the end of the period; nothing where it can never be released. */
    Optional<Because> at(FiscalPeriod period) {
        List<Because> kept = gates.stream()
                .map(gate -> gate.floorEntry(period.dates().from()))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .filter(each -> each.period().year() == period.year())
                .flatMap(each -> each.lines().stream())
                .map(this::told)
                .toList();
        FiscalPeriod next = kept.isEmpty() ? null : nextPaid(period);
        return next == null
                ? Optional.empty()
                : Optional.of(released(period, new Line(Line.NO_CREDIT, next, "", Because.sum(TOGETHER, kept))))
                        .filter(amount -> !amount.value().isZero());
    }

    /** The next one of the same year in which the plan pays the person. */
    private @Nullable FiscalPeriod nextPaid(FiscalPeriod period) {
        var calendar = payee.plan().calendar();
        return Stream.iterate(calendar.next(period), next -> next.year() == period.year(), calendar::next)
                .filter(next -> payee.isPaidDuring(next.dates()))
                .findFirst()
                .orElse(null);
    }

    /** Rounded and within the caps that hold for the person alone, after all that was paid by then. */
    private Because released(FiscalPeriod period, Line later) {
        Stream<Line> before = passed.stream()
                .filter(line ->
                        !line.period().dates().from().isAfter(period.dates().from()));
        List<Line> lines = new RoundingOff(payee.plan(), component)
                .apply(Stream.concat(before, Stream.of(later)).toList());
        for (Limit limit : component.limits()) {
            if (limit.kind() == Kind.CAP && limit.sharing() == null) {
                var known = new LimitAmounts(limit, standing, period.dates().lastDay());
                lines = new Limiting(limit, known, "").apply(lines);
            }
        }
        return lines.getLast().amount();
    }

    private Because told(Line line) {
        var reason = Reason.of(Word.STILL_WITHHELD)
                .named(line.earning(payee, component.id()).id());
        return Because.fact(reason, line.amount().unit(), line.amount().value());
    }
}
