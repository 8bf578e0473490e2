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
                .endsWith("2026-05 0.01 -0.01 = 0");
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
        var events = new Events(List.of(new Event("1", "cancelled", LocalDate.parse("2026-02-28"), null, null)));
        var costs = new Costs(rule("3", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), events, known());
        var cost = costs.of("C", sold("2026-01-15"), euros("100"));

        assertThat(told(cost)).containsExactly("2026-01 0 +100 -33.33 = 66.67", "2026-02 66.67 -0 = 0");
        assertThat(cost.months().getLast().impaired().value()).hasToString("66.67");
        assertThat(cost.months().getLast().impaired().holds()).isTrue();
    }

    @Test
    void amortisesWhatIsLeftOverTheTermAsItIsFromAChangeOn() {
        assertThat(changed("4", changed("2026-03-20", "2026-08-31")))
                .containsExactly(
                        "2026-01 0 +100 -25 = 75",
                        "2026-02 75 -25 = 50",
                        "2026-03 50 -8.33 = 41.67",
                        "2026-04 41.67 -8.33 = 33.34",
                        "2026-05 33.34 -8.33 = 25.01",
                        "2026-06 25.01 -8.33 = 16.68",
                        "2026-07 16.68 -8.33 = 8.35",
                        "2026-08 8.35 -8.35 = 0");
    }

    /** A contract of five years that is prolonged by three when two are over, with numbers of our own. */
    @Test
    void spreadsSixThousandOfTenOverTheSixYearsThatAreLeft() {
        var cost = changed("60", List.of(changed("2028-01-01", "2033-12-31")), "10000");

        assertThat(cost).hasSize(96).contains("2027-12 6166.59 -166.67 = 5999.92", "2028-01 5999.92 -83.33 = 5916.59");
        assertThat(cost.getLast()).isEqualTo("2033-12 83.49 -83.49 = 0");
    }

    @Test
    void shortensATermAsItProlongsIt() {
        assertThat(changed("10", changed("2026-02-10", "2026-03-31")))
                .containsExactly("2026-01 0 +100 -10 = 90", "2026-02 90 -45 = 45", "2026-03 45 -45 = 0");
    }

    @Test
    void changesATermThatWasChanged() {
        assertThat(changed("4", changed("2026-03-20", "2026-07-31"), changed("2026-04-01", "2026-05-31")))
                .containsExactly(
                        "2026-01 0 +100 -25 = 75",
                        "2026-02 75 -25 = 50",
                        "2026-03 50 -10 = 40",
                        "2026-04 40 -20 = 20",
                        "2026-05 20 -20 = 0");
    }

    @Test
    void changesNothingWhereNothingIsLeft() {
        assertThat(changed("2", changed("2026-03-01", "2027-03-31")))
                .containsExactly("2026-01 0 +100 -50 = 50", "2026-02 50 -50 = 0");
    }

    @Test
    void impairsWhatIsLeftOfATermThatWasChanged() {
        var ended = new Event("1", "cancelled", LocalDate.parse("2026-04-02"), null, null);

        assertThat(changed("4", changed("2026-03-20", "2026-07-31"), ended))
                .endsWith("2026-03 50 -10 = 40", "2026-04 40 -0 = 0");
    }

    @Test
    void impairsNothingAfterTheTerm() {
        var ended = new Event("1", "cancelled", LocalDate.parse("2026-06-02"), null, null);

        assertThat(changed("2", ended)).containsExactly("2026-01 0 +100 -50 = 50", "2026-02 50 -50 = 0");
    }

    @Test
    void carriesWhatIsNotServedYet() {
        var costs = new Costs(rule("4", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), Events.NONE, known());

        assertThat(told(costs.of("C", sale("1", "2026-03-20").to("ana"), euros("100"))))
                .containsExactly("2026-03 0 +100 -0 = 100");
    }

    @Test
    void countsATermByItsMonthsWhicheverDayItBeginsOn() {
        var events = new Events(List.of(changed("2026-03-20", "2026-06-14")));
        var costs = new Costs(rule("4", Spread.MONTHS, Residue.IN_THE_LAST_MONTH), events, known());
        var sold = sale("1", "2026-01-15").day("starts", "2026-01-15");

        assertThat(told(costs.of("C", sold.to("ana"), euros("100"))))
                .endsWith("2026-03 50 -16.67 = 33.33", "2026-04 33.33 -16.67 = 16.66", "2026-05 16.66 -16.66 = 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-14", "2126-01-15"})
    void refusesAnEndOfATermThatIsNone(String until) {
        assertThatThrownBy(() -> changed("4", changed("2026-01-14", until)))
                .isInstanceOf(IllegalTermEndException.class)
                .hasMessage("The event renewed of transaction 1 on 2026-01-14 ends its term on " + until
                        + "; give it a last day from then on, within 1200 months");
    }

    private static List<String> changed(String months, Event... events) {
        return changed(months, List.of(events), "100");
    }

    private static List<String> changed(String months, List<Event> events, String cost) {
        var rule = rule(months, Spread.MONTHS, Residue.IN_THE_LAST_MONTH);
        var costs = new Costs(rule, new Events(events), LocalDate.parse("2039-12-31"));
        return told(costs.of("C", sold("2026-01-15"), euros(cost)));
    }

    private static Event changed(String on, String until) {
        return new Event("1", "renewed", LocalDate.parse(on), null, LocalDate.parse(until));
    }

    @Test
    void knowsNothingOfEventsToCome() {
        var events = new Events(List.of(new Event("1", "cancelled", LocalDate.parse("2026-02-28"), null, null)));
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
        return rule(months, spread, new MonthlyRounding(Rounding.halfUp(2), residue));
    }

    static CostRule rule(String months, Spread spread, MonthlyRounding rounding) {
        return new CostRule(
                "obtaining",
                Set.of("C"),
                Filter.ALL,
                "starts",
                new Expression.Constant(Exact.parse(months)),
                spread,
                0,
                "cancelled",
                "renewed",
                rounding);
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
                rule.termChangedBy(),
                rule.rounding());
    }
}
