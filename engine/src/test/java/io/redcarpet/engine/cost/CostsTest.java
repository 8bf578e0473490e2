package io.redcarpet.engine.cost;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.Sale.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.cost.CostRule.MonthlyRounding;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.quota.Spread;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostsTest {

    @Test
    void amortisesEachMonthAlikeAndLeavesTheRestToTheLast() {
        assertThat(months(rule("3", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), "100"))
                .containsExactly(
                        "2026-01 0 +100 -33.33 = 66.67", "2026-02 66.67 -33.33 = 33.34", "2026-03 33.34 -33.34 = 0");
    }

    @Test
    void amortisesTheGrowthOfTheRoundedTotal() {
        assertThat(months(rule("3", Spread.MONTHS, Residue.AS_IT_GROWS), "200"))
                .containsExactly(
                        "2026-01 0 +200 -66.67 = 133.33", "2026-02 133.33 -66.66 = 66.67", "2026-03 66.67 -66.67 = 0");
    }

    @Test
    void amortisesByDays() {
        assertThat(months(rule("1", Spread.DAYS, Residue.IN_THE_LAST_MONTH), "310"))
                .containsExactly("2026-01 0 +310 -170 = 140", "2026-02 140 -140 = 0");
    }

    @Test
    void amortisesNoMoreThanThereIsInMonthsThatAreRoundedUp() {
        assertThat(months(rule("10", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), "0.05"))
                .startsWith("2026-01 0 +0.05 -0.01 = 0.04")
                .contains("2026-05 0.01 -0.01 = 0", "2026-06 0 -0 = 0", "2026-10 0 -0 = 0");
    }

    @Test
    void amortisesWhatIsTakenBackAsWhatIsPaid() {
        assertThat(months(rule("3", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), "-100"))
                .containsExactly(
                        "2026-01 0 +-100 --33.33 = -66.67",
                        "2026-02 -66.67 --33.33 = -33.34",
                        "2026-03 -33.34 --33.34 = 0");
    }

    @Test
    void catchesUpWhereTheTermBeganBeforeTheCost() {
        var costs = new Costs(rule("4", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), Events.NONE, known());
        var late = sale("1", "2026-03-20").day("starts", "2026-01-15");

        assertThat(told(costs.of("C", late.to("ana"), euros("100"))))
                .containsExactly("2026-03 0 +100 -75 = 25", "2026-04 25 -25 = 0");
    }

    @Test
    void expensesWhatIsShortEnoughAtOnce() {
        var rule = rule("12", Spread.MONTHS, Residue.IN_THE_LAST_MONTH);

        assertThat(new Costs(withExpedient(rule), Events.NONE, known())
                        .of("C", sold("2026-01-15"), euros("100"))
                        .months())
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.expense()).hasToString("100");
                    assertThat(month.capitalised().value()).hasToString("0");
                    assertThat(month.closing()).hasToString("0");
                });
    }

    @Test
    void impairsWhatIsLeftInTheMonthOfTheEvent() {
        var events = new Events(List.of(new Event("1", "cancelled", LocalDate.parse("2026-02-28"), null)));
        var costs = new Costs(rule("3", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), events, known());
        var cost = costs.of("C", sold("2026-01-15"), euros("100"));

        assertThat(told(cost)).containsExactly("2026-01 0 +100 -33.33 = 66.67", "2026-02 66.67 -0 = 0");
        assertThat(cost.months().getLast().impaired().value()).hasToString("66.67");
        assertThat(cost.months().getLast().impaired().holds()).isTrue();
    }

    @Test
    void knowsNothingOfEventsToCome() {
        var events = new Events(List.of(new Event("1", "cancelled", LocalDate.parse("2026-02-28"), null)));
        var costs =
                new Costs(rule("3", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), events, LocalDate.parse("2026-02-27"));

        assertThat(costs.of("C", sold("2026-01-15"), euros("100")).months()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "2.5", "1201"})
    void refusesATermThatIsNone(String months) {
        var costs = new Costs(rule(months, Spread.MONTHS, Residue.IN_THE_LAST_MONTH), Events.NONE, known());

        assertThatThrownBy(() -> costs.of("C", sold("2026-01-15"), euros("100")))
                .isInstanceOf(IllegalTermException.class)
                .hasMessage("Transaction 1 has a term of %s months; give it whole months from 1 to 1200", months);
    }

    private static List<String> months(CostRule rule, String cost) {
        return told(new Costs(rule, Events.NONE, known()).of("C", sold("2026-01-15"), euros(cost)));
    }

    private static List<String> told(ContractCost cost) {
        return cost.months().stream()
                .map(month -> "%s %s%s -%s = %s"
                        .formatted(
                                month.month(),
                                month.opening(),
                                month.capitalised().value().isZero()
                                        ? ""
                                        : " +" + month.capitalised().value(),
                                month.amortised().value(),
                                month.closing()))
                .toList();
    }

    static Credit sold(String day) {
        return sale("1", day).day("starts", day).to("ana");
    }

    private static LocalDate known() {
        return LocalDate.parse("2026-12-31");
    }

    static CostRule rule(String months, Spread spread, Residue residue) {
        return new CostRule(
                "obtaining",
                Set.of("C"),
                Filter.ALL,
                "starts",
                new Expression.Constant(Exact.parse(months)),
                spread,
                0,
                "cancelled",
                new MonthlyRounding(Rounding.halfUp(2), residue));
    }

    private static CostRule withExpedient(CostRule rule) {
        return new CostRule(
                rule.id(),
                rule.of(),
                rule.where(),
                rule.from(),
                rule.months(),
                rule.spread(),
                12,
                rule.impairedBy(),
                rule.rounding());
    }
}
