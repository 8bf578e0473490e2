package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.earning.ComponentLines.GateAt;
import io.redcarpet.engine.earning.DrawLines.Drawn;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Draw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person earns: a pure function of the payee, so that people can be calculated anywhere and in any order. */
public final class Calculation {

    private final Payee payee;
    private final Set<String> drawsLater;
    private final List<Earning> earnings = new ArrayList<>();
    private final List<DrawBalance> balances = new ArrayList<>();

    /**
     * @param drawsLater those that a later version of the plan goes on with
     */
    private Calculation(Payee payee, Set<String> drawsLater) {
        this.payee = payee;
        this.drawsLater = drawsLater;
    }

    /**
     * All payable lines of a payee, in the order of the plan's components and then of time.
     *
     * @throws io.redcarpet.engine.credit.MissingFieldException when a transaction lacks what the plan needs
     * @throws MissingQuotaException when attainment cannot be measured
     * @throws MissingNumberException when the person lacks a number of their own
     * @throws io.redcarpet.engine.money.MissingExchangeRateException when an amount cannot be converted
     */
    public static Earned of(Payee payee) {
        return of(payee, Set.of(), List.of()).earned;
    }

    /**
     * As {@link #of(Payee)}, for a person on several plans or versions of one. What is owed of a draw when one version ends is
     * owed in the next, if that has a draw of the same id; and what the earlier one pays later counts for the draw. What a gate has
     * withheld is released by the gate in the same place of the next version's component of the same id, in the same year.
     *
     * @param payees of one person; those of one plan in order of time
     */
    public static List<Earned> inTurn(List<Payee> payees) {
        Map<String, List<Version>> byPlan = new HashMap<>();
        var all = new ArrayList<Earned>(payees.size());
        var ids = new HashSet<String>();
        for (int i = 0; i < payees.size(); i++) {
            Payee payee = payees.get(i);
            var before = byPlan.computeIfAbsent(payee.plan().name(), _ -> new ArrayList<>());
            Version version = of(payee, draws(payee.plan().name(), payees.subList(i + 1, payees.size())), before);
            before.add(version);
            all.add(payees.size() == 1 ? version.earned : toldApart(version.earned, ids));
        }
        return all;
    }

    private static Set<String> draws(String plan, List<Payee> later) {
        return later.stream()
                .map(Payee::plan)
                .filter(each -> each.name().equals(plan))
                .flatMap(each -> each.draws().stream())
                .map(Draw::id)
                .collect(Collectors.toSet());
    }

    /** Two plans or versions may pay a component for one period, each for its days; the second is told by its place. */
    private static Earned toldApart(Earned earned, Set<String> ids) {
        List<Earning> apart = earned.earnings().stream()
                .map(earning -> earning.credit() == null ? toldApart(earning, ids) : alone(earning, ids))
                .toList();
        return new Earned(earned.counted(), apart, earned.balances(), earned.held(), earned.costs());
    }

    /** No credit is paid by two versions. */
    private static Earning alone(Earning earning, Set<String> ids) {
        if (!ids.add(earning.id())) {
            throw new IllegalStateException(
                    "%s is paid twice; let one plan pay it, or one version".formatted(earning.id()));
        }
        return earning;
    }

    private static Earning toldApart(Earning earning, Set<String> ids) {
        Earning apart = earning;
        for (int place = 2; !ids.add(apart.id()); place++) {
            String part = earning.part().isEmpty() ? String.valueOf(place) : earning.part() + "-" + place;
            apart = earning.apart(part);
        }
        return apart;
    }

    /** What an earlier version of the plan paid and withheld, which ended for the person on that day. */
    private record Version(LocalDate lastDay, Earned earned, Map<GateAt, Withheld> withheld) {

        Stream<DrawBalance> owed(Draw draw) {
            return earned.balances().stream()
                    .filter(balance -> balance.draw().equals(draw.id()))
                    .reduce((_, last) -> last)
                    .stream();
        }

        /** In pay periods that the version's own draw never saw. */
        Stream<Earning> paidLater() {
            return earned.earnings().stream()
                    .filter(earning -> earning.period().dates().from().isAfter(lastDay));
        }
    }

    private static Version of(Payee payee, Set<String> drawsLater, List<Version> before) {
        var calculation = new Calculation(payee, drawsLater);
        var lines = new ComponentLines(payee, before.isEmpty() ? Map.of() : before.getLast().withheld);
        for (Component component : payee.plan().components()) {
            lines.of(component).forEach(line -> calculation.earnings.add(line.earning(payee, component.id())));
        }
        payee.plan().draws().forEach(draw -> calculation.draw(draw, before));
        var earned =
                new Earned(lines.counted(), calculation.earnings, calculation.balances, lines.held(), lines.costs());
        return new Version(payee.days().lastDay(), earned, lines.withheld());
    }

    private void draw(Draw draw, List<Version> before) {
        Map<FiscalPeriod, List<Because>> against = new HashMap<>();
        Stream.concat(before.stream().flatMap(Version::paidLater), earnings.stream())
                .filter(earning -> draw.against().contains(earning.component()))
                .forEach(earning -> against.computeIfAbsent(earning.period(), _ -> new ArrayList<>())
                        .add(earning.because()));
        DrawBalance owed = before.isEmpty()
                ? null
                : before.getLast().owed(draw).findFirst().orElse(null);
        var lines = new DrawLines(payee, draw, against, !drawsLater.contains(draw.id()));
        for (Drawn drawn : lines.lines(owed)) {
            add(draw, drawn, "advance", drawn.advance());
            add(draw, drawn, "recovered", Nothing.less(drawn.recovered()));
            if (draw.recovery() != null) {
                balances.add(new DrawBalance(payee.person(), draw.id(), drawn.period(), drawn.owed()));
            }
        }
    }

    private void add(Draw draw, Drawn drawn, String part, Because amount) {
        if (!amount.value().isZero()) {
            var line = new Line(Line.NO_CREDIT, drawn.period(), part, amount);
            earnings.add(line.earning(payee, draw.id()));
        }
    }
}
