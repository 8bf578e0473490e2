package io.redcarpet.pay;

import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.PayPlan.Splits;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is wrong with transactions that a single field cannot show. */
final class TransactionChecks {

    private final String file;
    private final TransactionTable table;
    private final List<PayPlan> plans;
    private final Mistakes mistakes;

    TransactionChecks(String file, TransactionTable table, List<PayPlan> plans, Mistakes mistakes) {
        this.file = file;
        this.table = table;
        this.plans = plans;
        this.mistakes = mistakes;
    }

    /**
     * @param amounts the fields that hold money by themselves
     */
    void check(Set<String> amounts) throws BadInput {
        if (!table.ids().isAscending(table.rows())) {
            twice();
        }
        if (plans.stream().anyMatch(plan -> plan.splits() != Splits.ANYTHING)) {
            shares();
        }
        if (!table.isAnyInThousandths(plans)) {
            amounts.forEach(this::thousands);
        }
        mistakes.stopIfAny();
    }

    /** Nobody has two shares in the same role of one transaction. */
    private void twice() {
        var seen = new HashSet<Held>();
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isEmpty(row)) {
                var held = new Held(
                        String.valueOf(table.ids().get(row)), table.persons().number(row), table.role(row));
                if (!seen.add(held)) {
                    mistakes.add(file, table.lines().of(row), "pay.wrong.creditTwice", held.transaction, person(row));
                }
            }
        }
    }

    private record Held(String transaction, int person, Role role) {}

    private void shares() {
        var judged = new Shares(
                plans.stream().anyMatch(plan -> plan.splits() == Splits.EXACTLY_ALL),
                table.ids().areTogether(table.rows()));
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isEmpty(row) && table.role(row) == Role.DIRECT) {
                judged.add(row);
            }
        }
        judged.judge();
    }

    /** The direct shares of transactions; where the rows of each stand together, those of one are known at a time. */
    private final class Shares {

        private final boolean exactly;
        private final boolean together;
        private final Map<String, Sum> open = new LinkedHashMap<>();

        Shares(boolean exactly, boolean together) {
            this.exactly = exactly;
            this.together = together;
        }

        void add(int row) {
            String id = String.valueOf(table.ids().get(row));
            Sum before = open.get(id);
            if (before == null && together) {
                judge();
            }
            Exact share = table.share(row);
            open.put(id, new Sum(before == null ? share : before.sum.plus(share), row));
        }

        void judge() {
            open.forEach(this::judge);
            open.clear();
        }

        private void judge(String id, Sum all) {
            int order = all.sum.compareTo(Exact.ONE);
            if (order > 0 || (exactly && order < 0)) {
                mistakes.add(
                        file,
                        table.lines().of(all.lastRow),
                        exactly ? "pay.wrong.sharesExactly" : "pay.wrong.sharesAtMost",
                        id,
                        all.sum.times(Exact.of(100)) + " %");
            }
        }
    }

    private record Sum(Exact sum, int lastRow) {}

    private String person(int row) {
        return String.valueOf(table.persons().get(row));
    }

    private void thousands(String field) {
        NumberColumn column = Objects.requireNonNull(table.numbers().get(field));
        int row = column.likeThousands();
        if (row >= 0) {
            String text = String.valueOf(column.get(row));
            mistakes.add(file, table.lines().of(row), "pay.wrong.thousandsThroughout", field, text);
        }
    }
}
