package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.earning.Calculation;
import io.redcarpet.engine.earning.DrawBalance;
import io.redcarpet.engine.earning.Earned;
import io.redcarpet.engine.earning.Earned.Counted;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.earning.MissingNumberException;
import io.redcarpet.engine.earning.MissingQuotaException;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.MissingExchangeRateException;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calculates some people and makes rows of what comes out. */
final class Calculating {

    private final Payees payees;
    private final Mistakes mistakes;
    private final boolean explaining;
    private final Map<FiscalPeriod, String> periodNames = new HashMap<>();
    private final Outcome outcome = new Outcome();

    Calculating(Payees payees, Mistakes mistakes, boolean explaining) {
        this.payees = payees;
        this.mistakes = mistakes;
        this.explaining = explaining;
    }

    Outcome of(List<String> people) {
        for (String person : people) {
            try {
                payees.of(person).forEach(this::add);
            } catch (MissingFieldException missing) {
                mistakes.add("transactions", 0, 0, "pay.wrong.missingField", missing.transaction(), missing.field());
            } catch (MissingQuotaException missing) {
                mistakes.add(
                        "quotas",
                        0,
                        0,
                        missing.isZero() ? "pay.wrong.zeroQuota" : "pay.wrong.missingQuota",
                        missing.person(),
                        missing.measure(),
                        missing.days().from().toString(),
                        missing.days().lastDay().toString());
            } catch (MissingNumberException missing) {
                mistakes.add("people", 0, 0, "pay.wrong.missingNumber", missing.person(), missing.number());
            } catch (MissingExchangeRateException missing) {
                mistakes.add(
                        "rates",
                        0,
                        0,
                        "pay.wrong.missingRate",
                        missing.pair().toString(),
                        missing.on().toString());
            }
        }
        return outcome;
    }

    private void add(Payee payee) {
        Earned earned = Calculation.of(payee);
        for (Counted counted : earned.counted()) {
            add(counted);
        }
        for (Earning earning : earned.earnings()) {
            add(payee.plan(), earning);
        }
        addStatements(payee, earned);
    }

    private void add(Counted counted) {
        Credit credit = counted.credit();
        Because value = counted.value();
        outcome.credits()
                .text(credit.id())
                .text(credit.transaction().id())
                .text(credit.person())
                .text(BecauseLines.word(credit.role()))
                .whole(credit.level())
                .number(credit.share())
                .text(credit.date().toString())
                .text(counted.measure())
                .number(value.value())
                .text(BecauseLines.name(value.unit()))
                .end();
    }

    private void add(PayPlan plan, Earning earning) {
        Credit credit = earning.credit();
        outcome.earnings()
                .text(earning.id())
                .text(earning.person())
                .text(earning.component())
                .text(name(earning.period()))
                .text(credit == null ? "" : credit.id())
                .amount(earning.amount(), plan.rounding().rounding())
                .text(plan.currency().getCurrencyCode())
                .end();
        if (explaining) {
            outcome.reasons().add(earning.id(), earning.because());
        }
    }

    private void addStatements(Payee payee, Earned earned) {
        Map<FiscalPeriod, Map<String, Exact>> sums =
                new TreeMap<>(Comparator.comparing(period -> period.dates().from()));
        for (Earning earning : earned.earnings()) {
            sums.computeIfAbsent(earning.period(), _ -> new LinkedHashMap<>())
                    .merge(earning.component(), earning.amount(), Exact::plus);
        }
        sums.forEach((period, lines) -> {
            lines.forEach((component, sum) -> line(payee, period, component, sum));
            line(payee, period, "payable", lines.values().stream().reduce(Exact.ZERO, Exact::plus));
            for (DrawBalance balance : earned.balances()) {
                if (balance.period().equals(period)) {
                    line(payee, period, "owed:" + balance.draw(), balance.owed().value());
                }
            }
        });
    }

    private void line(Payee payee, FiscalPeriod period, String line, Exact amount) {
        outcome.statements()
                .text(payee.person() + "/" + name(period))
                .text(payee.person())
                .text(payee.plan().name())
                .text(name(period))
                .text(line)
                .amount(amount, payee.plan().rounding().rounding())
                .text(payee.plan().currency().getCurrencyCode())
                .end();
    }

    private String name(FiscalPeriod period) {
        return periodNames.computeIfAbsent(period, PeriodName::of);
    }
}
