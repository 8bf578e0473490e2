package io.redcarpet.pay;

import io.redcarpet.engine.earning.Calculation;
import io.redcarpet.engine.earning.Earned;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.plan.PayPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calculates some people and makes rows of what comes out. */
final class Calculating {

    private final Payees payees;
    private final Missing missing;
    private final @Nullable PreviousRun previous;
    private final @Nullable EarlierResults earlier;
    private final Outcome outcome;
    private final ResultRows rows;

    /**
     * @param earlier results to take over from; null for calculating everybody
     */
    Calculating(Payees payees, Mistakes mistakes, @Nullable EarlierResults earlier, ResultRows rows) {
        this.payees = payees;
        this.missing = new Missing(payees.inputs(), mistakes);
        this.previous = payees.inputs().previous();
        this.earlier = earlier;
        this.rows = rows;
        this.outcome = rows.outcome();
    }

    Outcome of(List<String> people) {
        missing.each(people, this::calculate);
        return outcome;
    }

    private void calculate(String person) {
        List<Payee> all = payees.of(person);
        PaidOnce.check(all);
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
        outcome.reasons().begin();
        List<Earned> earned = Calculation.inTurn(all);
        var statements = new PersonStatements(person);
        for (int i = 0; i < earned.size(); i++) {
            var together = statements.add(all.get(i), earned.get(i));
            earned.get(i).counted().forEach(rows::credit);
            if (previous == null) {
                pay(all.get(i).plan(), earned.get(i), together.sums());
            }
        }
        if (previous != null) {
            new Restating(payees, previous, rows).restate(person, earned, statements);
        }
        statements.all().forEach(together -> write(statements, together));
    }

    private void pay(PayPlan plan, Earned earned, StatementSums sums) {
        for (Earning earning : earned.earnings()) {
            rows.earning(earning);
            sums.add(earning.period(), earning.component(), earning.amount());
        }
        earned.costs().forEach(cost -> rows.costs().add(plan, CostRows.Head.of(cost), cost.months()));
    }

    /** Also of periods in which nothing is paid but something is held or owed; closed ones stand already. */
    private void write(PersonStatements statements, PersonStatements.Together together) {
        together.balances()
                .periods()
                .filter(period -> previous == null || !previous.restatement().isClosed(period))
                .forEach(together.sums()::open);
        for (StatementSums.Sums sums : together.sums().all()) {
            PayPlan plan = together.plan(sums.period());
            rows.statement(statement(statements.id(plan, sums.period()), plan, together, sums));
        }
    }

    /** Converted by the rate of its last day, or of the last one that is known. */
    private Statement statement(String id, PayPlan plan, PersonStatements.Together together, StatementSums.Sums sums) {
        String person = together.person();
        LocalDate end = sums.period().dates().lastDay();
        LocalDate known = payees.inputs().asOf();
        LocalDate on = end.isAfter(known) ? known : end;
        var paidIn = plan.payExchange() == null
                ? plan.currency()
                : payees.inputs().people().paidIn(person, on).orElse(plan.currency());
        return new Statement(id, person, plan, sums, together.balances(), paidIn, on);
    }
}
