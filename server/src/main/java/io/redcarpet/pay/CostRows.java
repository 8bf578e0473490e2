package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.ContractCost;
import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.PayPlan;
import java.util.List;
import java.util.stream.Stream;

/** Makes rows of what contracts cost, one for each month in which anything changes. */
final class CostRows {

    /** What stands before the month of a cost in its identifier. */
    static final String MONTH = "/cost-";

    private static final Reason EXPENSE = Reason.of(Word.EXPENSE);

    private final Outcome outcome;
    private final boolean explaining;

    CostRows(Outcome outcome, boolean explaining) {
        this.outcome = outcome;
        this.explaining = explaining;
    }

    /**
     * What is costed.
     *
     * @param id the credit and the component
     * @param rule the id of the rule of the plan
     */
    record Head(String id, String rule, String person, String component, String transaction) {

        static Head of(ContractCost cost) {
            Credit credit = cost.credit();
            return new Head(
                    cost.id(),
                    cost.rule(),
                    credit.person(),
                    cost.component(),
                    credit.transaction().id());
        }
    }

    void add(PayPlan plan, Head head, List<Month> months) {
        add(plan, head, months, "");
    }

    /**
     * @param currency tells the rows apart from others of the same cost; empty where there are none
     */
    void add(PayPlan plan, Head head, List<Month> months, String currency) {
        for (Month month : months) {
            String id = head.id() + MONTH + month.month() + currency;
            add(id, plan, head, month);
            if (explaining) {
                outcome.reasons().add(id, expense(month));
            }
        }
    }

    private void add(String id, PayPlan plan, Head head, Month month) {
        RowBytes row = outcome.costs()
                .text(id)
                .text(head.rule())
                .text(head.person())
                .text(head.component())
                .text(head.transaction())
                .text(month.month().toString());
        Stream.of(
                        month.opening(),
                        month.capitalised().value(),
                        month.expensed().value(),
                        month.amortised().value(),
                        month.impaired().value(),
                        month.closing())
                .forEach(amount -> amount(row, plan, amount));
        row.text(plan.currency().getCurrencyCode()).end();
    }

    private static void amount(RowBytes row, PayPlan plan, Exact amount) {
        row.money(amount, plan.rounding().rounding());
    }

    private static Because expense(Month month) {
        List<Because> parts = Stream.of(month.expensed(), month.amortised(), month.impaired())
                .filter(part -> !part.value().isZero())
                .toList();
        return switch (parts.size()) {
            case 0 -> month.amortised();
            case 1 -> parts.getFirst();
            default -> Because.sum(EXPENSE, parts);
        };
    }
}
