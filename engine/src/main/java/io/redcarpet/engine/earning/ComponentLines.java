package io.redcarpet.engine.earning;

import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Commission;
import io.redcarpet.engine.plan.Payout.Fixed;
import io.redcarpet.engine.plan.Payout.Objectives;
import java.util.List;

/** The payable lines of a component: what it pays for, then multipliers, gates, rounding and limits, in this order. */
final class ComponentLines {

    private final Payee payee;
    private final Standing standing;
    private final PaidSoFar paid;
    private final Numbers numbers;

    ComponentLines(Payee payee) {
        this.payee = payee;
        this.standing = new Standing(payee);
        this.paid = new PaidSoFar();
        this.numbers = new Numbers(standing, paid);
    }

    List<Line> of(Component component) {
        List<Line> lines = exact(component);
        for (Multiplier multiplier : component.multipliers()) {
            lines = new Multiplying(multiplier, payee, numbers).apply(lines);
        }
        for (int i = 0; i < component.gates().size(); i++) {
            lines = new Gating(component.gates().get(i), numbers, new PayeePeriods(payee), part("released", i))
                    .apply(lines);
        }
        lines = RoundingOff.apply(payee.plan().rounding(), lines);
        for (int i = 0; i < component.limits().size(); i++) {
            lines = new Limiting(component.limits().get(i), payee, part("floor", i)).apply(lines);
        }
        if (payee.plan().looksAtPaidOut()) {
            lines.forEach(
                    line -> paid.add(component.id(), day(line), line.amount().value()));
        }
        return lines;
    }

    /** Two gates may release, and two floors may raise, in one period; their lines are told apart by their place. */
    private static String part(String name, int place) {
        return place == 0 ? name : name + "-" + (place + 1);
    }

    private List<Line> exact(Component component) {
        return switch (component.payout()) {
            case Commission commission -> new CommissionLines(standing, paid).lines(component.id(), commission);
            case Bonus bonus -> new BonusLines(payee, numbers, bonus).lines();
            case Objectives objectives -> new ObjectiveLines(payee, numbers).lines(objectives);
            case Fixed fixed -> SalaryLines.lines(payee, fixed);
        };
    }

    private java.time.LocalDate day(Line line) {
        return line.isForCredit()
                ? payee.credits().get(line.credit()).date()
                : line.period().dates().lastDay();
    }
}
