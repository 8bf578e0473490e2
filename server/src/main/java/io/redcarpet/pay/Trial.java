package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.LimitAmount;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Payout;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a component is tried out: for which days, and what is credited in them.
 *
 * @param component what is tried
 * @param with the component and those whose pay it looks at
 * @param bases all that they look at
 * @param attainment the quota it is measured against; null where it depends on none
 * @param scope the days of that quota, or the first pay period
 */
record Trial(
        PayPlan plan,
        Component component,
        List<Component> with,
        List<Basis> bases,
        @Nullable Attainment attainment,
        FiscalPeriod scope) {

    /**
     * How it is tried out.
     *
     * @throws NotShownException when it looks at others
     */
    static Trial of(PayPlan plan, Component component) throws NotShownException {
        List<Component> with = NeededComponents.of(component, plan);
        List<Basis> bases = Stream.concat(
                        component.looksAt().stream(), with.stream().flatMap(each -> each.looksAt().stream()))
                .flatMap(Trial::parts)
                .toList();
        if (with.stream().anyMatch(each -> each.payout() instanceof Payout.Pool)
                || bases.stream().anyMatch(Basis.Rank.class::isInstance)) {
            throw new NotShownException("pay.check.why.team");
        }
        Attainment attainment = bases.stream()
                .filter(Attainment.class::isInstance)
                .map(Attainment.class::cast)
                .findFirst()
                .orElse(null);
        Span span = attainment == null ? plan.payPeriod() : attainment.over();
        return new Trial(plan, component, with, bases, attainment, first(plan, span));
    }

    /** Quotas are known by what looks at each of them. */
    private static Stream<Basis> parts(Basis basis) {
        return basis instanceof Basis.Average average
                ? average.parts().stream().map(Basis.Weighted::by)
                : Stream.of(basis);
    }

    /** Where no period lies wholly within the plan, the first that lies partly in it. */
    private static FiscalPeriod first(PayPlan plan, Span span) {
        FiscalCalendar calendar = plan.calendar();
        List<FiscalPeriod> periods = calendar.periods(span, plan.valid());
        return periods.stream()
                .filter(period -> plan.valid().contains(period.dates()))
                .findFirst()
                .orElse(periods.getFirst());
    }

    /** The measures that count for it: first the one that is credited by a given value. */
    List<Measure> measures() {
        Stream<String> looked = bases.stream().flatMap(Trial::measure);
        Stream<String> paid = Stream.concat(Stream.of(component), with.stream()).flatMap(Trial::paidOn);
        Stream<String> first = attainment == null ? paid : Stream.of(attainment.measure());
        Stream<String> all = attainment == null ? looked : Stream.concat(paid, looked);
        return Stream.concat(Stream.concat(first, all), limitedBy(component))
                .distinct()
                .map(name -> Objects.requireNonNull(plan.measures().get(name)))
                .toList();
    }

    private static Stream<String> measure(Basis basis) {
        return switch (basis) {
            case Attainment attainment -> Stream.of(attainment.measure());
            case Basis.Credited credited -> Stream.of(credited.measure());
            case Basis.Ratio ratio -> Stream.of(ratio.part(), ratio.whole());
            case Basis.Average average -> average.parts().stream().flatMap(part -> measure(part.by()));
            case Basis.PaidOut _, Basis.OfTransaction _, Basis.Rank _ -> Stream.of();
        };
    }

    private static Stream<String> paidOn(Component component) {
        return component.payout() instanceof Payout.Commission commission
                ? Stream.of(commission.measure())
                : Stream.of();
    }

    /** What caps and floors are a share of. */
    private static Stream<String> limitedBy(Component component) {
        return component.limits().stream()
                .map(Limit::amount)
                .flatMap(amount ->
                        amount instanceof LimitAmount.ShareOf share ? Stream.of(share.measure()) : Stream.of());
    }

    /** The unit of what is credited; a number where nothing is. */
    Unit unit() {
        return measures().stream().findFirst().map(Measure::unit).orElse(Unit.NUMBER);
    }

    /** The days for which pay is told: the longest period that the component looks at. */
    FiscalPeriod told() {
        Span longest = Stream.concat(
                        Stream.of(scope.span(), plan.payPeriod()), with.stream().flatMap(Trial::spans))
                .max(Comparator.comparingInt(Span::months))
                .orElseThrow();
        return plan.calendar().containing(credited(), longest);
    }

    private static Stream<Span> spans(Component component) {
        Stream<Span> limits =
                component.limits().stream().map(Limit::per).flatMap(scope -> Stream.ofNullable(scope.span()));
        Stream<Span> every = switch (component.payout()) {
            case Payout.Bonus bonus -> Stream.of(bonus.every());
            case Payout.Objectives objectives -> Stream.of(objectives.every());
            case Payout.Pool pool -> Stream.of(pool.every());
            case Payout.Commission _, Payout.Fixed _ -> Stream.of();
        };
        return Stream.concat(limits, every);
    }

    /** The day of the credit: the first, or the last where the quota grows with the days that have passed. */
    LocalDate credited() {
        Period days = scope.dates().intersect(plan.valid()).orElseThrow();
        boolean growing =
                bases.stream().anyMatch(basis -> basis instanceof Attainment each && each.against() == Against.TO_DATE);
        return growing ? days.lastDay() : days.from();
    }

    /** Each measure that the person has a quota for. */
    List<String> quotas() {
        return bases.stream()
                .filter(Attainment.class::isInstance)
                .flatMap(Trial::measure)
                .distinct()
                .toList();
    }
}
