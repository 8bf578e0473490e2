package io.redcarpet.engine.earning;

import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Limit;
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
        for (Gate gate : component.gates()) {
            lines = new Gating(gate, numbers, new PayeePeriods(payee)).apply(lines);
        }
        lines = RoundingOff.apply(payee.plan().rounding(), lines);
        for (Limit limit : component.limits()) {
            lines = new Limiting(limit, payee).apply(lines);
        }
        if (payee.plan().looksAtPaidOut()) {
            lines.forEach(
                    line -> paid.add(component.id(), day(line), line.amount().value()));
        }
        return lines;
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
