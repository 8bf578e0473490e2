package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.perUnit;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Expression.Field;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlatRatesTest {

    @Test
    void paysAShareOfEachCredit() {
        assertThat(paidBy(flat("10 %"))
                        .sold("2026-01-05", "1000")
                        .sold("2026-02-05", "-200")
                        .amounts())
                .containsExactly("100", "-20");
    }

    @Test
    void roundsEachLineToTheCent() {
        assertThat(paidBy(flat("10 %"))
                        .sold("2026-01-05", "0.05")
                        .sold("2026-01-06", "0.05")
                        .amounts())
                .containsExactly("0.01", "0.01");
    }

    @Test
    void paysMoneyForEachUnit() {
        var person = paidBy(commission("units", perUnit("25")))
                .sold(sale("1", "2026-01-05").number("units", "3"));

        var line = person.earned().earnings().getFirst();

        assertThat(line.amount()).isEqualTo(CreditFixture.exact("75"));
        assertThat(line.because().unit()).isEqualTo(CreditFixture.EUROS);
    }

    @Test
    void paysThePersonsOwnRateBeforeThePlans() {
        var rates = new Rates.Flat(new Setting("rate", share("10 %")));

        assertThat(paidBy(rates).sold("2026-01-05", "100").amounts()).containsExactly("10");
        assertThat(paidBy(rates)
                        .with("rate", share("12 %"))
                        .sold("2026-01-05", "100")
                        .amounts())
                .containsExactly("12");
    }

    @Test
    void refusesAPersonWithoutTheirOwnRateWhereThePlanHasNone() {
        var person = paidBy(new Rates.Flat(new Setting("rate", null))).sold("2026-01-05", "100");

        assertThatThrownBy(person::earned)
                .isInstanceOf(MissingNumberException.class)
                .hasMessage("ana has no rate on 2026-01-05, which the plan Test needs; add it to the person");
    }

    @Test
    void paysTheTargetWhenTheQuotaIsMet() {
        var rates = new Rates.OnTarget(stated(euros("50000")), "amount", Span.YEAR);

        assertThat(paidBy(rates)
                        .withQuota("800000")
                        .sold("2026-01-05", "800000")
                        .amounts())
                .containsExactly("50000");
        assertThat(paidBy(rates).withQuota("800000").sold("2026-01-05", "1000").amounts())
                .containsExactly("62.5");
    }

    @Test
    void refusesARateOnTargetWithoutAQuotaOrWithOneOfZero() {
        var rates = new Rates.OnTarget(stated(euros("50000")), "amount", Span.YEAR);
        var person = paidBy(rates).sold("2026-01-05", "1");

        assertThatThrownBy(person::earned)
                .isInstanceOf(MissingQuotaException.class)
                .hasMessageContaining("no quota for amount");
        assertThatThrownBy(person.withQuota("0")::earned)
                .isInstanceOf(MissingQuotaException.class)
                .hasMessageContaining("a quota of zero");
    }

    @Test
    void multipliesAnotherRate() {
        var rates = new Rates.Multiplied(stated(number("1.5")), flat("10 %"));

        assertThat(paidBy(rates).sold("2026-01-05", "1000").amounts()).containsExactly("150");
    }

    @Test
    void choosesARateByAField() {
        var rates = new Rates.ByField("product", Map.of("A", flat("10 %"), "B", flat("5 %")), flat("1 %"));
        var person = paidBy(rates)
                .sold(sale("1", "2026-01-05").of("100").text("product", "A"))
                .sold(sale("2", "2026-01-05").of("100").text("product", "B"))
                .sold(sale("3", "2026-01-05").of("100").text("product", "C"))
                .sold(sale("4", "2026-01-05").of("100"));

        assertThat(person.amounts()).containsExactly("10", "5", "1", "1");
    }

    @Test
    void refusesAValueOfTheFieldThatIsNotListed() {
        var rates = new Rates.ByField("product", Map.of("A", flat("10 %")), null);
        var person = paidBy(rates).sold(sale("1", "2026-01-05").of("100").text("product", "C"));

        assertThatThrownBy(person::earned)
                .isInstanceOf(MissingFieldException.class)
                .hasMessageContaining("product (C)");
    }

    @Test
    void choosesARateByANumberOfTheTransaction() {
        var discount = new Basis.OfTransaction(new Field("discount"), Unit.SHARE);
        var rates = new Rates.ByNumber(discount, table(row("0 %", flat("10 %")), row("20 %", flat("5 %"))));
        var person = paidBy(rates)
                .sold(sale("1", "2026-01-05").of("100").number("discount", "0.199"))
                .sold(sale("2", "2026-01-05").of("100").number("discount", "0.2"));

        assertThat(person.amounts()).containsExactly("10", "5");
    }

    @Test
    void paysMoneyForUnitsByARateChosenByANumber() {
        var discount = new Basis.OfTransaction(new Field("discount"), Unit.SHARE);
        var rates = new Rates.ByNumber(discount, table(row("0 %", perUnit("10")), row("20 %", perUnit("5"))));
        var person = paidBy(commission("units", rates))
                .sold(sale("1", "2026-01-05").number("units", "3").number("discount", "0.2"));

        var because = person.earned().earnings().getFirst().because();

        assertThat(because.value()).isEqualTo(CreditFixture.exact("15"));
        assertThat(because.unit()).isEqualTo(CreditFixture.EUROS);
    }
}
