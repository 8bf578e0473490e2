package io.redcarpet.pay;

import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.credit.Transaction;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.PayPlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Transactions by column, as few bytes for each as can be, so that ten million are held at once. A row is one person's
 * share in one transaction. Only what the plans ask for is kept.
 *
 * @param rows how many there are; some of them may be empty
 * @param lines of the file, by row
 * @param byText shares, roles and currencies by the numbers of their texts
 */
record TransactionTable(
        int rows,
        LineNumbers lines,
        IdentifierColumn ids,
        TextColumn persons,
        Map<String, DateColumn> dates,
        Map<String, NumberColumn> numbers,
        Map<String, TextColumn> texts,
        @Nullable TextColumn shares,
        @Nullable TextColumn roles,
        @Nullable TextColumn currencies,
        @Nullable InstantColumn bookedAt,
        Meanings byText) {

    /** What texts that occur over and over mean, each understood once. */
    record Meanings(List<Exact> shares, List<Role> roles, List<Currency> currencies) {}

    boolean isEmpty(int row) {
        return ids.isEmpty(row);
    }

    /** Brings the rows into another order. */
    void arrange(int[] order) {
        Stream.of(
                        Stream.of(ids, persons),
                        dates.values().stream(),
                        numbers.values().stream(),
                        texts.values().stream(),
                        Stream.of(shares, roles, currencies, bookedAt).filter(Objects::nonNull))
                .flatMap(each -> each)
                .map(Column.class::cast)
                .toList()
                .parallelStream()
                .forEach(column -> column.arrange(order));
        lines.arrange(order);
    }

    /** Whether any amount may be in a currency that is written with three digits after the point. */
    boolean isAnyInThousandths(List<PayPlan> plans) {
        return Stream.concat(plans.stream().map(PayPlan::currency), byText.currencies().stream())
                .anyMatch(Thousands::areUsualIn);
    }

    /** The line of the first row of a transaction; 0 for one that is not there. */
    int lineOf(String transaction) {
        int row = ids.rowOf(transaction);
        return row < 0 ? 0 : lines.of(row);
    }

    /**
     * The transaction of a row.
     *
     * @param unlessTold its currency where it does not tell it
     */
    Transaction transaction(int row, Currency unlessTold) {
        return new AtRow(this, row, unlessTold);
    }

    Exact share(int row) {
        int number = shares == null ? -1 : shares.number(row);
        return number < 0 ? Exact.ONE : byText.shares().get(number);
    }

    Role role(int row) {
        int number = roles == null ? -1 : roles.number(row);
        return number < 0 ? Role.DIRECT : byText.roles().get(number);
    }

    /** The identifier of a transaction of a table, where it is a number; else -1. */
    static long numberOf(Transaction transaction) {
        return transaction instanceof AtRow at ? at.table.ids.number(at.row) : -1;
    }

    private static final class AtRow implements Transaction {

        private final TransactionTable table;
        private final int row;
        private final Currency unlessTold;

        AtRow(TransactionTable table, int row, Currency unlessTold) {
            this.table = table;
            this.row = row;
            this.unlessTold = unlessTold;
        }

        @Override
        public String id() {
            return String.valueOf(table.ids.get(row));
        }

        @Override
        public int compareId(Transaction other) {
            return other instanceof AtRow at
                    ? table.ids.compare(row, at.table.ids, at.row)
                    : Transaction.super.compareId(other);
        }

        @Override
        public Currency currency() {
            int number = table.currencies == null ? -1 : table.currencies.number(row);
            return number < 0 ? unlessTold : table.byText.currencies().get(number);
        }

        @Override
        public @Nullable Instant bookedAt() {
            return table.bookedAt == null ? null : table.bookedAt.get(row);
        }

        @Override
        public @Nullable String text(String field) {
            TextColumn column = table.texts.get(field);
            return column == null ? null : column.get(row);
        }

        @Override
        public @Nullable BigDecimal number(String field) {
            NumberColumn column = table.numbers.get(field);
            return column == null ? null : column.get(row);
        }

        @Override
        public @Nullable Exact exact(String field) {
            NumberColumn column = table.numbers.get(field);
            return column == null ? null : column.exact(row);
        }

        @Override
        public @Nullable LocalDate date(String field) {
            DateColumn column = table.dates.get(field);
            return column == null ? null : column.get(row);
        }
    }
}
