package io.redcarpet.engine.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which transactions are meant. */
public sealed interface Filter {

    Filter ALL = new AllOf(List.of());

    boolean accepts(Transaction transaction);

    /** Those whose field has one of these values. */
    record OneOf(String field, Set<String> values) implements Filter {

        @Override
        public boolean accepts(Transaction transaction) {
            String value = transaction.text(field);
            return value != null && values.contains(value);
        }
    }

    /**
     * Those whose number is at least the one and less than the other; none whose field is empty.
     *
     * @param from null for no lower end
     * @param below null for no upper end
     */
    record Between(
            String field,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) implements Filter {

        @Override
        public boolean accepts(Transaction transaction) {
            BigDecimal number = transaction.number(field);
            return number != null
                    && (from == null || number.compareTo(from) >= 0)
                    && (below == null || number.compareTo(below) < 0);
        }
    }

    /**
     * Those of whom the day lies between the two, both included.
     *
     * @param from null for no first day
     * @param to null for no last day
     */
    record Dated(
            String field,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Filter {

        @Override
        public boolean accepts(Transaction transaction) {
            LocalDate day = transaction.date(field);
            return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Those that all accept; with no filter, every one. */
    record AllOf(List<Filter> filters) implements Filter {

        @Override
        public boolean accepts(Transaction transaction) {
            for (Filter filter : filters) {
                if (!filter.accepts(transaction)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Those that one accepts at least. */
    record AnyOf(List<Filter> filters) implements Filter {

        @Override
        public boolean accepts(Transaction transaction) {
            return filters.stream().anyMatch(filter -> filter.accepts(transaction));
        }
    }

    /** Those that it does not accept. */
    record Not(Filter filter) implements Filter {

        @Override
        public boolean accepts(Transaction transaction) {
            return !filter.accepts(transaction);
        }
    }
}
