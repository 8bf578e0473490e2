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
        var calculation = new Calculation(payee);
        var lines = new ComponentLines(payee);
        for (Component component : payee.plan().components()) {
            lines.of(component).forEach(line -> calculation.earnings.add(calculation.earning(component, line)));
        }
        payee.plan().draws().forEach(calculation::draw);
        return new Earned(lines.counted(), calculation.earnings, calculation.balances, lines.costs());
    }

    private Earning earning(Component component, Line line) {
        Credit credit = line.isForCredit() ? payee.credits().get(line.credit()) : null;
        return new Earning(payee.person(), component.id(), line.period(), credit, line.part(), line.amount());
    }

    private void draw(Draw draw) {
        Map<FiscalPeriod, List<Because>> against = new HashMap<>();
        for (Earning earning : earnings) {
            if (draw.against().contains(earning.component())) {
                against.computeIfAbsent(earning.period(), _ -> new ArrayList<>())
                        .add(earning.because());
            }
        }
        for (Drawn drawn : new DrawLines(payee, draw, against).lines()) {
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
