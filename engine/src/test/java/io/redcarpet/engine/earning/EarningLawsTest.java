package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.LawFixture.sales;
import static io.redcarpet.engine.earning.LawFixture.sellingAll;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.earning.LawFixture.Booked;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.LineRounding.Of;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every line of every plan. */
class EarningLawsTest {

    @Test
    void saysWhyAndHolds() {
        holdsForAll(earned -> earned.earnings().stream()
                        .allMatch(line -> line.because().holds())
                && earned.balances().stream().allMatch(balance -> balance.owed().holds()));
    }

    @Test
    void paysNothingFinerThanACoin() {
        holdsForAll(earned -> earned.earnings().stream().map(Earning::amount).allMatch(EarningLawsTest::isInCoins)
                && earned.balances().stream()
                        .allMatch(balance -> isInCoins(balance.owed().value())));
    }

    @Test
    void knowsEachLineByAnIdentifierOfItsOwn() {
        holdsForAll(
                earned -> earned.earnings().stream().map(Earning::id).distinct().count()
                        == earned.earnings().size());
    }

    @Test
    void paysInTheOrderOfTimeWithinEachComponent() {
        holdsForAll(earned -> {
            var lines = earned.earnings();
            for (int i = 1; i < lines.size(); i++) {
                boolean isSame =
                        lines.get(i).component().equals(lines.get(i - 1).component());
                if (isSame
                        && lines.get(i).period().number()
                                < lines.get(i - 1).period().number()) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void paysTheSameAgain() {
        qt().withExamples(200).forAll(roundings(), sales(), beginnings()).check((of, sales, day) -> {
            var payee = sellingAll(joining(of, day), sales).payee();
            return amounts(Calculation.of(payee)).equals(amounts(Calculation.of(payee)));
        });
    }

    private static void holdsForAll(Predicate<Earned> law) {
        qt().withExamples(400)
                .forAll(roundings(), sales(), beginnings())
                .check((of, sales, day) -> law.test(earned(of, sales, day)));
    }

    private static Earned earned(Of of, List<Booked> sales, int day) {
        return sellingAll(joining(of, day), sales).earned();
    }

    private static PayeeMaker joining(Of of, int day) {
        var first = EarningFixture.YEAR.from().plusDays(day);
        return EverythingFixture.person(of).there(first.toString(), "2026-12-31");
    }

    private static boolean isInCoins(Exact amount) {
        return amount.equals(amount.rounded(Rounding.halfUp(2)));
    }

    private static List<Exact> amounts(Earned earned) {
        return earned.earnings().stream().map(Earning::amount).toList();
    }

    private static Gen<Of> roundings() {
        return arbitrary().enumValues(Of.class);
    }

    private static Gen<Integer> beginnings() {
        return integers().between(0, 300);
    }
}
