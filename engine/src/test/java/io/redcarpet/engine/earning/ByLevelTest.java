package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Expression.Field;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.LineRounding;
import io.redcarpet.engine.plan.Rates.ByLevel;
import io.redcarpet.engine.plan.Rates.ByLevel.Of;
import io.redcarpet.engine.plan.Setting;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ByLevelTest {

    private static final Measure SALES = new Measure(
            "sales", CreditFixture.EUROS, new Field("amount"), Filter.ALL, Set.of(Role.DIRECT, Role.ROLLED_UP), 4);

    /** Fine enough for cents and five rates in hundredths. */
    private static final LineRounding EXACT = new LineRounding(Rounding.halfUp(12), LineRounding.Of.EACH_LINE);

    @Test
    void paysEachLevelItsRateOfTheWhole() {
        var rates = new ByLevel(settings(share("5 %"), share("2 %"), share("1 %")), Of.WHOLE);

        assertThat(eachLevel(rates, "1110")).extracting(Exact::toString).containsExactly("55.5", "22.2", "11.1");
    }

    @Test
    void paysEachLevelItsRateOfWhatTheLevelsBelowLeave() {
        var rates = new ByLevel(settings(share("10 %"), share("10 %"), share("10 %")), Of.WHAT_IS_LEFT);

        assertThat(eachLevel(rates, "1110")).extracting(Exact::toString).containsExactly("111", "99.9", "89.91");
    }

    @Test
    void paysMoneyForEachUnitByLevel() {
        var units = new Measure(
                "units", CreditFixture.count("units").unit(), new Field("units"), Filter.ALL, SALES.roles(), 1);
        var person = plan().measuring(units)
                .paying("C", commission("units", new ByLevel(settings(euros("3"), euros("0.5")), Of.WHOLE)))
                .forPerson()
                .sold(sale("1", "2026-01-05").number("units", "4"))
                .credited(sale("2", "2026-01-06").number("units", "4").as(Role.ROLLED_UP, "ana", "1"));

        assertThat(person.amounts()).containsExactly("12", "2");
    }

    @Test
    void takesThePersonsOwnRateOfALevel() {
        var rates = new ByLevel(List.of(stated(share("5 %")), new Setting("override", share("1 %"))), Of.WHOLE);

        assertThat(atLevel(1, rates, "100").with("override", share("3 %")).total())
                .isEqualTo(Exact.of(3));
    }

    @Test
    void paysAllLevelsTogetherTheWholeLessWhatIsLeftInTheEnd() {
        qt().forAll(
                        lists().of(integers().between(0, 100)).ofSizeBetween(1, 5),
                        integers().between(-100_000, 100_000))
                .check((hundredths, cents) -> {
                    Exact whole = Exact.of(cents, 100);
                    Exact left = whole;
                    for (int each : hundredths) {
                        left = left.times(Exact.of(100 - each, 100));
                    }
                    Exact paid = LawFixture.sum(eachLevel(left(hundredths), whole.toString()));
                    return paid.equals(whole.minus(left)) && isWithin(paid, whole);
                });
    }

    private static ByLevel left(List<Integer> hundredths) {
        List<Setting> levels = hundredths.stream()
                .map(each -> stated(share(Exact.of(each, 100).toString())))
                .toList();
        return new ByLevel(levels, Of.WHAT_IS_LEFT);
    }

    private static boolean isWithin(Exact paid, Exact whole) {
        return paid.signum() * whole.signum() >= 0 && paid.times(paid).compareTo(whole.times(whole)) <= 0;
    }

    private static List<Setting> settings(Because... rates) {
        return Stream.of(rates).map(EarningFixture::stated).toList();
    }

    private static List<Exact> eachLevel(ByLevel rates, String amount) {
        return IntStream.range(0, rates.levels().size())
                .mapToObj(level -> atLevel(level, rates, amount).total())
                .toList();
    }

    private static PayeeMaker atLevel(int level, ByLevel rates, String amount) {
        var sold = sale("1", "2026-01-05").of(amount).to("ana");
        Role role = level == 0 ? Role.DIRECT : Role.ROLLED_UP;
        return plan().measuring(SALES)
                .rounding(EXACT)
                .paying("C", commission("sales", rates))
                .forPerson()
                .credited(new Credit(sold.transaction(), "ana", role, level, sold.share(), sold.date()));
    }
}
