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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calculates some people and makes rows of what comes out. */
final class Calculating {

    private final Payees payees;
    private final Mistakes mistakes;
    private final boolean explaining;
    private final Outcome outcome;
    private @Nullable FiscalPeriod lastNamed;
    private String lastName = "";

    Calculating(Payees payees, Mistakes mistakes, boolean explaining, Outcome outcome) {
        this.payees = payees;
        this.mistakes = mistakes;
        this.explaining = explaining;
        this.outcome = outcome;
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
        RowBytes row = outcome.credits().begin();
        credit.tellId(row::part);
        row.close()
                .text(credit.transaction().id())
                .text(credit.person())
                .text(BecauseLines.word(credit.role()))
                .whole(credit.level())
                .number(credit.share())
                .date(credit.date())
                .text(counted.measure())
                .number(value.value())
                .text(BecauseLines.name(value.unit()))
                .end();
    }

    private void add(PayPlan plan, Earning earning) {
        Credit credit = earning.credit();
        RowBytes row = outcome.earnings().begin();
        earning.tellId(row::part);
        row.close()
                .text(earning.person())
                .text(earning.component())
                .text(name(earning.period()))
                .begin();
        if (credit != null) {
            credit.tellId(row::part);
        }
        row.close()
                .amount(earning.amount(), plan.rounding().rounding())
                .text(plan.currency().getCurrencyCode())
                .end();
        if (explaining) {
            outcome.reasons().add(earning.id(), earning.because());
        }
    }

    private void addStatements(Payee payee, Earned earned) {
        for (StatementSums.Sums statement : StatementSums.of(earned)) {
            FiscalPeriod period = statement.period();
            statement.lines().forEach((component, sum) -> line(payee, period, component, sum));
            line(payee, period, "payable", statement.payable());
            for (DrawBalance balance : earned.balances()) {
                if (balance.period().equals(period)) {
                    line(payee, period, "owed:" + balance.draw(), balance.owed().value());
                }
            }
        }
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
        if (!period.equals(lastNamed)) {
            lastNamed = period;
            lastName = period.label();
        }
        return lastName;
    }
}
