package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.cost.ContractCost;
import io.redcarpet.engine.earning.Earned;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.earning.Posting;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.PayPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Closed periods stay as they are; what would be different in them is paid in the first open one. */
final class Restating {

    private final Payees payees;
    private final PreviousRun closed;
    private final ResultRows rows;
    private final Map<Paid, PayPlan> plans = new HashMap<>();

    Restating(Payees payees, PreviousRun closed, ResultRows rows) {
        this.payees = payees;
        this.closed = closed;
        this.rows = rows;
    }

    /** In what and for which periods something was paid. */
    private record Paid(Unit unit, Span payPeriod) {}

    void restate(String person, List<Earned> all, PersonStatements statements) {
        List<Earning> earnings =
                all.stream().flatMap(earned -> earned.earnings().stream()).toList();
        List<ContractCost> costs =
                all.stream().flatMap(earned -> earned.costs().stream()).toList();
        closed.costs().restate(person, costs, unit -> plan(person, new Paid(unit, Span.MONTH)), rows);
        ResultRows.kept(rows.outcome().earnings(), closed.earnings(person));
        ResultRows.kept(rows.outcome().statements(), closed.statements(person));
        statements.all().forEach(together -> together.restate(closed, earnings));
        for (Posting posting : closed.restatement().postings(earnings, closed.posted(person))) {
            PayPlan plan = plan(person, posting);
            rows.posting(plan, posting);
            statements
                    .of(person, plan)
                    .sums()
                    .add(posting.in(), posting.earning().component(), posting.amount());
        }
    }

    private PayPlan plan(String person, Posting posting) {
        PayPlan earning = posting.plan();
        return earning == null
                ? plan(person, new Paid(posting.because().unit(), posting.in().span()))
                : earning;
    }

    private PayPlan plan(String person, Paid paid) {
        return plans.computeIfAbsent(
                paid, _ -> payees.plan(person, Objects.requireNonNull(paid.unit.currency()), paid.payPeriod));
    }
}
