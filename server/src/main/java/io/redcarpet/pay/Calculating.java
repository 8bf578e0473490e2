package io.redcarpet.pay;

import io.redcarpet.engine.cost.ContractCost;
import io.redcarpet.engine.cost.IllegalTermException;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.earning.Calculation;
import io.redcarpet.engine.earning.DrawBalance;
import io.redcarpet.engine.earning.Earned;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.earning.EventAmountException;
import io.redcarpet.engine.earning.MissingNumberException;
import io.redcarpet.engine.earning.MissingQuotaException;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.earning.Posting;
import io.redcarpet.engine.money.MissingExchangeRateException;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calculates some people and makes rows of what comes out. */
final class Calculating {

    private final Payees payees;
    private final RunFiles files;
    private final Mistakes mistakes;
    private final @Nullable PreviousRun previous;
    private final @Nullable EarlierResults earlier;
    private final Outcome outcome;
    private final ResultRows rows;

    /**
     * @param earlier results to take over from; null for calculating everybody
     */
    Calculating(Payees payees, Mistakes mistakes, @Nullable EarlierResults earlier, ResultRows rows) {
        this.payees = payees;
        this.files = payees.inputs().files();
        this.mistakes = mistakes;
        this.previous = payees.inputs().previous();
        this.earlier = earlier;
        this.rows = rows;
        this.outcome = rows.outcome();
    }

    Outcome of(List<String> people) {
        each(people, this::calculate);
        return outcome;
    }

    /** Calculates and keeps nothing but what is wrong. */
    void check(List<String> people) {
        each(people, person -> Calculation.inTurn(payees.of(person)));
    }

    /** Does it for each, and keeps what is missing as a mistake. */
    void each(List<String> people, Consumer<String> calculation) {
        for (String person : people) {
            try {
                calculation.accept(person);
            } catch (MissingFieldException missing) {
                tell(missing);
            } catch (MissingQuotaException missing) {
                tell(missing);
            } catch (MissingNumberException missing) {
                tell(missing);
            } catch (MissingExchangeRateException missing) {
                tell(missing);
            } catch (IllegalTermException illegal) {
                tell(illegal);
            } catch (EventAmountException missing) {
                tell(missing.event());
            }
        }
    }

    private void tell(MissingFieldException missing) {
        mistakes.add(
                RunFiles.name(files.transactions(), "--transactions"),
                payees.inputs().transactions().lineOf(missing.transaction()),
                "pay.wrong.missingField",
                missing.transaction(),
                missing.field());
    }

    private void tell(MissingQuotaException missing) {
        mistakes.add(
                RunFiles.name(files.quotas(), "--quotas"),
                0,
                missing.isZero() ? "pay.wrong.zeroQuota" : "pay.wrong.missingQuota",
                missing.person(),
                missing.measure(),
                missing.days().from().toString(),
                missing.days().lastDay().toString());
    }

    private void tell(MissingNumberException missing) {
        mistakes.add(
                RunFiles.name(files.people(), "--people"),
                0,
                "pay.wrong.missingNumber",
                missing.person(),
                missing.number());
    }

    private void tell(IllegalTermException illegal) {
        mistakes.add(
                RunFiles.name(files.transactions(), "--transactions"),
                payees.inputs().transactions().lineOf(illegal.transaction()),
                "pay.wrong.term",
                illegal.transaction(),
                illegal.months().toString());
    }

    private void tell(Event event) {
        mistakes.add(
                RunFiles.name(files.events(), "--events"),
                0,
                event.amount() == null ? "pay.wrong.missingAmount" : "pay.wrong.negativeAmount",
                event.transaction(),
                event.kind(),
                event.date().toString());
    }

    private void tell(MissingExchangeRateException missing) {
        mistakes.add(
                RunFiles.name(files.rates(), "--rates"),
                0,
                "pay.wrong.missingRate",
                missing.pair().toString(),
                missing.on().toString());
    }

    private void calculate(String person) {
        List<Payee> all = payees.of(person);
        if (earlier == null) {
            calculate(person, all);
            return;
        }
        int[] before = outcome.lengths();
        String print = earlier.prints().of(person, all);
        if (!earlier.takeOver(person, print, outcome)) {
            calculate(person, all);
        }
        outcome.prints().text(person).text(print);
        int[] after = outcome.lengths();
        for (int i = 0; i < after.length; i++) {
            outcome.prints().whole(after[i] - before[i]);
        }
        outcome.prints().end();
    }

    private void calculate(String person, List<Payee> all) {
        List<Earned> earned = Calculation.inTurn(all);
        var statements = new PersonStatements();
        for (int i = 0; i < earned.size(); i++) {
            var together = statements.add(all.get(i), earned.get(i));
            earned.get(i).counted().forEach(rows::credit);
            if (previous == null) {
                pay(all.get(i).plan(), earned.get(i), together.sums());
            }
        }
        if (previous != null) {
            restate(person, earned, previous, statements);
        }
        statements.all().forEach(this::write);
    }

    private void pay(PayPlan plan, Earned earned, StatementSums sums) {
        for (Earning earning : earned.earnings()) {
            rows.earning(plan, earning);
            sums.add(earning.period(), earning.component(), earning.amount());
        }
        earned.costs().forEach(cost -> rows.costs().add(plan, CostRows.Head.of(cost), cost.months()));
    }

    /** Closed periods stay as they are; what would be different in them is paid in the first open one. */
    private void restate(String person, List<Earned> all, PreviousRun closed, PersonStatements statements) {
        PayPlan plan = payees.plan(person);
        List<Earning> earnings =
                all.stream().flatMap(earned -> earned.earnings().stream()).toList();
        List<ContractCost> costs =
                all.stream().flatMap(earned -> earned.costs().stream()).toList();
        closed.costs().restate(person, costs, plan, rows);
        ResultRows.kept(outcome.earnings(), closed.earnings(person));
        ResultRows.kept(outcome.statements(), closed.statements(person));
        StatementSums sums = statements.of(person, plan).sums();
        for (Posting posting : closed.restatement().postings(earnings, closed.posted(person))) {
            rows.posting(plan, posting);
            sums.add(posting.in(), posting.component(), posting.because().value());
        }
    }

    /** Also of periods in which nothing is paid but something is owed; closed ones stand already. */
    private void write(PersonStatements.Together together) {
        owedIn(together.balances())
                .filter(period -> previous == null || !previous.restatement().isClosed(period))
                .forEach(together.sums()::open);
        for (StatementSums.Sums sums : together.sums().all()) {
            PayPlan plan = together.plan(sums.period());
            rows.statement(statement(together.person(), plan, sums, together.balances()));
        }
    }

    /** Converted by the rate of its last day, or of the last one that is known. */
    private Statement statement(String person, PayPlan plan, StatementSums.Sums sums, List<DrawBalance> balances) {
        LocalDate end = sums.period().dates().lastDay();
        LocalDate known = payees.inputs().asOf();
        LocalDate on = end.isAfter(known) ? known : end;
        var paidIn = payees.inputs().people().paidIn(person, on).orElse(plan.currency());
        return new Statement(person, plan, sums, balances, paidIn, on);
    }

    private static Stream<FiscalPeriod> owedIn(List<DrawBalance> balances) {
        return balances.stream()
                .filter(balance -> !balance.owed().value().isZero())
                .map(DrawBalance::period);
    }
}
