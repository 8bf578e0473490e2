package io.redcarpet.engine.cost;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.cost.CostCase.Change;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.quota.Spread;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every cost, whatever its term, however that changes, and whenever it is cancelled. */
class CostLawsTest {

    @Test
    void expensesAllOfTheCostAndNoMore() {
        holdsForAll((given, made) -> sum(made, Month::expense).equals(given.cost()));
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
    void carriesWhatLiesBetweenNothingAndTheCost() {
        holdsForAll((given, made) ->
                made.months().stream().map(Month::closing).allMatch(left -> isBetween(Exact.ZERO, left, given.cost())));
    }

    @Test
    void carriesMoreThanBeforeOnlyByWhatBecomesAnAsset() {
        holdsForAll((_, made) -> all(
                made,
                month -> isBetween(
                        Exact.ZERO,
                        month.closing(),
                        month.opening().plus(month.capitalised().value()))));
    }

    @Test
    void saysWhyAndHolds() {
        holdsForAll((_, made) ->
                all(made, month -> month.amortised().holds() && month.impaired().holds()));
    }

    @Test
    void carriesWhatASecondCalculationCarries() {
        holdsForAll((given, made) -> NaiveCost.closings(given).equals(NaiveCost.closings(made)));
    }

    @FunctionalInterface
    private interface Law {

        boolean holds(CostCase given, ContractCost made);
    }

    private static void holdsForAll(Law law) {
        for (Residue residue : Residue.values()) {
            qt().withExamples(400)
                    .forAll(
                            longs().between(-9_999_999, 9_999_999),
                            terms(),
                            lists().of(changes()).ofSizeBetween(0, 3),
                            integers().between(0, 2500))
                    .check((cents, term, changes, cancelled) -> {
                        var given = new CostCase(cents, term, residue, changes, cancelled);
                        return law.holds(given, given.made());
                    });
        }
    }

    private static Gen<CostCase.Over> terms() {
        return integers()
                .between(1, 60)
                .zip(
                        integers().between(-60, 60),
                        arbitrary().enumValues(Spread.class),
                        integers().between(0, 2),
                        CostCase.Over::new);
    }

    private static Gen<Change> changes() {
        return integers().between(-60, 2000).zip(integers().between(0, 2000), Change::new);
    }

    private static Exact sum(ContractCost cost, Function<Month, Exact> amount) {
        return cost.months().stream().map(amount).reduce(Exact.ZERO, Exact::plus);
    }

    /** Of a return the cost lies below zero, and so does all that is carried of it. */
    private static boolean isBetween(Exact one, Exact number, Exact other) {
        return number.compareTo(one.min(other)) >= 0 && number.compareTo(one.max(other)) <= 0;
    }

    private static boolean all(ContractCost cost, Predicate<Month> law) {
        return cost.months().stream().allMatch(law);
    }
}
