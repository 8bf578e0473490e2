package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.earning.Earned.Counted;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.earning.EarningKey;
import io.redcarpet.engine.earning.Posting;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of what was calculated. */
final class ResultRows {

    private final Outcome outcome;
    private final boolean keeping;
    private final boolean explaining;
    private final QuickRows quick = new QuickRows();
    private final CostRows costs;
    private @Nullable FiscalPeriod lastNamed;
    private String lastName = "";

    ResultRows(Outcome outcome, Detail detail) {
        this.outcome = outcome;
        this.keeping = detail != Detail.NOTHING;
        this.explaining = detail == Detail.ROWS_AND_REASONS;
        this.costs = new CostRows(outcome, explaining);
    }

    Outcome outcome() {
        return outcome;
    }

    void credit(Counted counted) {
        if (keeping) {
            row(counted);
        }
    }

    private void row(Counted counted) {
        Credit credit = counted.credit();
        if (quick.takes(credit)) {
            quick.credit(outcome.credits(), counted);
            return;
        }
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

    /** An earning that is paid in its own period. */
    void earning(Earning earning) {
        if (keeping) {
            row(earning);
        }
    }

    private void row(Earning earning) {
        Credit credit = earning.credit();
        PayPlan plan = earning.plan();
        if (explaining) {
            outcome.reasons().add(earning.id(), earning.because());
        }
        if (credit != null && quick.takes(credit)) {
            quick.earning(outcome.earnings(), earning, credit, plan.rounding().rounding());
            return;
        }
        String period = name(earning.period());
        RowBytes row = outcome.earnings().begin();
        earning.tellId(row::part);
        row.close()
                .text(earning.person())
                .text(earning.component())
                .text(period)
                .begin();
        if (credit != null) {
            credit.tellId(row::part);
        }
        row.close()
                .money(earning.amount(), plan.rounding().rounding())
                .text(plan.currency().getCurrencyCode())
                .text(period)
                .text("")
                .end();
    }

    CostRows costs() {
        return costs;
    }

    /**
     * What is paid for an earning in an open period.
     *
     * @param plan for what no plan earns any more, the one that tells the coins
     */
    void posting(PayPlan plan, Posting posting) {
        var coins = plan.rounding().rounding();
        EarningKey of = posting.earning();
        outcome.earnings()
                .text(posting.id())
                .text(of.person())
                .text(of.component())
                .text(name(of.period()))
                .text(of.credit())
                .money(posting.amount(), coins)
                .text(plan.currency().getCurrencyCode())
                .text(name(posting.in()))
                .text(posting.isCorrection() ? of.id() : "")
                .end();
        if (posting.isCorrection()) {
            difference(plan, posting);
        }
        if (explaining) {
            outcome.reasons().add(posting.id(), posting.because());
        }
    }

    private void difference(PayPlan plan, Posting posting) {
        var coins = plan.rounding().rounding();
        EarningKey of = posting.earning();
        outcome.differences()
                .text(posting.id())
                .text(of.person())
                .text(of.component())
                .text(name(of.period()))
                .money(posting.before(), coins)
                .money(posting.now(), coins)
                .money(posting.amount(), coins)
                .text(plan.currency().getCurrencyCode())
                .text(name(posting.in()))
                .end();
    }

    void statement(Statement statement) {
        var head = new Head(statement.id(), statement.person(), statement.plan(), statement.period());
        statement.sums().lines().forEach((component, sum) -> line(head, component, sum));
        line(head, "payable", statement.sums().payable());
        statement.paid().ifPresent(paid -> paid(head, statement, paid));
        statement.atEnd().forEach(line -> atEnd(head, line));
    }

    private void atEnd(Head head, Balances.Line line) {
        line(
                head,
                line.name(),
                line.amount().value().rounded(head.plan.rounding().rounding()));
        if (explaining) {
            outcome.reasons().add(head.id + "/" + line.name(), line.amount());
        }
    }

    /** What all lines of a statement have in common. */
    private record Head(String id, String person, PayPlan plan, FiscalPeriod period) {}

    /** Rows that stay as they were written before. */
    static void kept(RowBytes into, List<List<String>> rows) {
        for (List<String> row : rows) {
            row.forEach(into::text);
            into.end();
        }
    }

    private void line(Head head, String line, Exact amount) {
        begin(head, line)
                .money(amount, head.plan.rounding().rounding())
                .text(head.plan.currency().getCurrencyCode())
                .end();
    }

    private void paid(Head head, Statement statement, Because paid) {
        begin(head, "payable:" + statement.paidIn().getCurrencyCode())
                .money(paid.value(), statement.coinsPaidIn())
                .text(statement.paidIn().getCurrencyCode())
                .end();
        if (explaining) {
            outcome.reasons().add(head.id, paid);
        }
    }

    private RowBytes begin(Head head, String line) {
        String period = name(head.period);
        return outcome.statements()
                .text(head.id)
                .text(head.person)
                .text(head.plan.name())
                .text(period)
                .text(line);
    }

    private String name(FiscalPeriod period) {
        if (!period.equals(lastNamed)) {
            lastNamed = period;
            lastName = period.label();
        }
        return lastName;
    }
}
