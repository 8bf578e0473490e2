package io.redcarpet.engine.cost;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.quota.Spread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What holds for every cost, whatever its term and whenever it is cancelled. */
class CostLawsTest {

    private static final LocalDate SOLD = LocalDate.parse("2026-01-31");

    @Test
    void expensesAllOfTheCostAndNoMore() {
        holdsForAll((cost, made) -> sum(made, Month::expense).equals(cost.value()));
    }

    @Test
    void carriesWhatIsLeftFromMonthToMonthDownToNothing() {
        holdsForAll((_, made) -> {
            Exact carried = Exact.ZERO;
            for (Month month : made.months()) {
                if (!month.opening().equals(carried)) {
                    return false;
                }
                carried = month.closing();
            }
            return carried.isZero();
        });
    }

    @Test
    void neverCarriesLessThanNothingOrMoreThanTheCost() {
        holdsForAll((cost, made) -> made.months().stream()
                .map(Month::closing)
                .allMatch(left -> left.signum() >= 0 && left.compareTo(cost.value()) <= 0));
    }

    @Test
    void saysWhyAndHolds() {
        holdsForAll((_, made) ->
                all(made, month -> month.amortised().holds() && month.impaired().holds()));
    }

    @FunctionalInterface
    private interface Law {

        boolean holds(Because cost, ContractCost made);
    }

    private static void holdsForAll(Law law) {
        for (Residue residue : Residue.values()) {
            qt().withExamples(400)
                    .forAll(
                            longs().between(1, 9_999_999),
                            integers().between(1, 60),
                            arbitrary().enumValues(Spread.class),
                            integers().between(0, 2500))
                    .check((cents, months, spread, cancelled) -> {
                        Because cost =
                                CreditFixture.euros(BigDecimal.valueOf(cents, 2).toPlainString());
                        var rule = CostsTest.rule(String.valueOf(months), spread, residue);
                        return law.holds(cost, made(rule, cost, cancelled));
                    });
        }
    }

    private static ContractCost made(CostRule rule, Because cost, int cancelled) {
        LocalDate day = SOLD.plusDays(cancelled);
        var events = new Events(List.of(new Event("1", "cancelled", day, null)));
        return new Costs(rule, events, LocalDate.parse("2039-12-31")).of("C", CostsTest.sold(SOLD.toString()), cost);
    }

    private static Exact sum(ContractCost cost, Function<Month, Exact> amount) {
        return cost.months().stream().map(amount).reduce(Exact.ZERO, Exact::plus);
    }

    private static boolean all(ContractCost cost, Predicate<Month> law) {
        return cost.months().stream().allMatch(law);
    }
}
