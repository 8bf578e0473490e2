package io.redcarpet.engine.cost;

import io.redcarpet.engine.cost.CostRule.MonthlyRounding;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.Sale;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.quota.Spread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A cost that is made up, with what happens to its contract.
 *
 * @param cancelled so many days after it was sold
 */
record CostCase(long cents, Over term, Residue residue, List<Change> changes, int cancelled) {

    static final LocalDate SOLD = LocalDate.parse("2026-01-31");

    /**
     * Over which time, and how.
     *
     * @param begins so many days after it was sold
     */
    record Over(int months, int begins, Spread spread, int digits) {

        LocalDate from() {
            return SOLD.plusDays(begins);
        }
    }

    /**
     * Another end of the term.
     *
     * @param after so many days after it was sold
     * @param more days from then, or from the beginning where that comes later
     */
    record Change(int after, int more) {}

    /** The same in days. */
    record Changed(LocalDate on, LocalDate until) {

        private Event event() {
            return new Event("1", "renewed", on, null, until);
        }
    }

    Exact cost() {
        return CreditFixture.euros(amount()).value();
    }

    private String amount() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    ContractCost made() {
        var rule = CostsTest.rule(
                String.valueOf(term.months), term.spread, new MonthlyRounding(Rounding.halfUp(term.digits), residue));
        var all = new ArrayList<Event>(changed().stream().map(Changed::event).toList());
        all.add(new Event("1", "cancelled", SOLD.plusDays(cancelled), null, null));
        var sold = Sale.sale("1", SOLD.toString()).day("starts", term.from().toString());
        return new Costs(rule, new Events(all), LocalDate.parse("2059-12-31"))
                .of("C", sold.to("ana"), CreditFixture.euros(amount()));
    }

    /** In any order. */
    List<Changed> changed() {
        return changes.stream().map(this::changed).toList();
    }

    private Changed changed(Change change) {
        LocalDate day = SOLD.plusDays(change.after);
        LocalDate since = day.isBefore(term.from()) ? term.from() : day;
        return new Changed(day, since.plusDays(change.more));
    }
}
