package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one credit cost by one component, and how it becomes expense.
 *
 * @param months those in which anything changes, in order of time; one at least
 */
public record ContractCost(String rule, String component, Credit credit, List<Month> months) {

    public ContractCost {
        months = List.copyOf(months);
    }

    /** In which it was paid. */
    public Unit unit() {
        return months.getFirst().amortised().unit();
    }

    /** The same in each run: the credit and the component. */
    public String id() {
        return credit.id() + "/" + component;
    }

    /**
     * What happens to it in a calendar month.
     *
     * @param opening the asset before
     * @param capitalised what becomes an asset
     * @param expensed what is expense at once and never an asset
     * @param amortised expense because the customer was served
     * @param impaired expense because nothing more is to be had from the contract
     */
    public record Month(
            YearMonth month,
            Exact opening,
            Because capitalised,
            Because expensed,
            Because amortised,
            Because impaired) {

        /** The asset after. */
        public Exact closing() {
            return opening.plus(capitalised.value()).minus(amortised.value()).minus(impaired.value());
        }

        /** Whether nothing happens to it. */
        boolean isIdle() {
            return Stream.of(capitalised, expensed, amortised, impaired)
                    .allMatch(part -> part.value().isZero());
        }

        /** All that is expense in the month. */
        public Exact expense() {
            return expensed.value().plus(amortised.value()).plus(impaired.value());
        }
    }
}
