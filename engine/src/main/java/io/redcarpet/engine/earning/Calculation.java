package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.earning.DrawLines.Drawn;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Draw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person earns: a pure function of the payee, so that people can be calculated anywhere and in any order. */
public final class Calculation {

    private final Payee payee;
    private final List<Earning> earnings = new ArrayList<>();
    private final List<DrawBalance> balances = new ArrayList<>();

    private Calculation(Payee payee) {
        this.payee = payee;
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
        return of(payee, Map.of());
    }

    /**
     * As {@link #of(Payee)}, for a person on several plans or versions of one: what is owed of a draw when one version ends is
     * owed in the next, if that has a draw of the same id.
     *
     * @param payees of one person; those of one plan in order of time
     */
    public static List<Earned> inTurn(List<Payee> payees) {
        Map<String, Map<String, DrawBalance>> owed = new HashMap<>();
        var all = new ArrayList<Earned>(payees.size());
        for (Payee payee : payees) {
            var ofPlan = owed.computeIfAbsent(payee.plan().name(), _ -> new HashMap<>());
            Earned earned = of(payee, ofPlan);
            earned.balances().forEach(balance -> ofPlan.put(balance.draw(), balance));
            all.add(earned);
        }
        return all;
    }

    private static Earned of(Payee payee, Map<String, DrawBalance> owed) {
        var calculation = new Calculation(payee);
        var lines = new ComponentLines(payee);
        for (Component component : payee.plan().components()) {
            lines.of(component).forEach(line -> calculation.earnings.add(calculation.earning(component, line)));
        }
        payee.plan().draws().forEach(draw -> calculation.draw(draw, owed.get(draw.id())));
        return new Earned(lines.counted(), calculation.earnings, calculation.balances, lines.costs());
    }

    private Earning earning(Component component, Line line) {
        Credit credit = line.isForCredit() ? payee.credits().get(line.credit()) : null;
        return new Earning(payee.person(), component.id(), line.period(), credit, line.part(), line.amount());
    }

    private void draw(Draw draw, @Nullable DrawBalance before) {
        Map<FiscalPeriod, List<Because>> against = new HashMap<>();
        for (Earning earning : earnings) {
            if (draw.against().contains(earning.component())) {
                against.computeIfAbsent(earning.period(), _ -> new ArrayList<>())
                        .add(earning.because());
            }
        }
        for (Drawn drawn : new DrawLines(payee, draw, against).lines(before)) {
            add(draw, drawn, "advance", drawn.advance());
            add(draw, drawn, "recovered", DrawLines.negative(drawn.recovered()));
            if (draw.recovery() != null) {
                balances.add(new DrawBalance(payee.person(), draw.id(), drawn.period(), drawn.owed()));
            }
        }
    }

    private void add(Draw draw, Drawn drawn, String part, Because amount) {
        if (!amount.value().isZero()) {
            earnings.add(new Earning(payee.person(), draw.id(), drawn.period(), null, part, amount));
        }
    }
}
