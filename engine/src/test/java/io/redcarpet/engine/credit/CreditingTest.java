package io.redcarpet.engine.credit;

import static io.redcarpet.engine.credit.CreditFixture.EUR;
import static io.redcarpet.engine.credit.CreditFixture.EUROS;
import static io.redcarpet.engine.credit.CreditFixture.count;
import static io.redcarpet.engine.credit.CreditFixture.exact;
import static io.redcarpet.engine.credit.CreditFixture.money;
import static io.redcarpet.engine.credit.Sale.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.credit.Expression.Field;
import io.redcarpet.engine.money.CurrencyPair;
import io.redcarpet.engine.money.ExchangeRate;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.money.MissingExchangeRateException;
import io.redcarpet.engine.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditingTest {

    private static final Crediting EXACT = new Crediting(Conversion.NONE, null);
    private static final Crediting TO_THE_CENT = new Crediting(Conversion.NONE, Rounding.halfUp(2));
    private static final Measure AMOUNT = money("amount");

    @Test
    void creditsTheWholeAmountOrAShare() {
        assertThat(EXACT.value(AMOUNT, sale("1", "2026-01-01").of("100").to("ana"))
                        .value())
                .isEqualTo(exact("100"));
        assertThat(EXACT.value(AMOUNT, sale("1", "2026-01-01").of("100").to("ana", "1/3"))
                        .value())
                .isEqualTo(exact("100/3"));
    }

    @Test
    void roundsASharedAmountWhereThePlanSaysSo() {
        var third = sale("1", "2026-01-01").of("100").to("ana", "1/3");
        var whole = sale("1", "2026-01-01").of("100.005").to("ana");

        assertThat(TO_THE_CENT.value(AMOUNT, third).value()).isEqualTo(exact("33.33"));
        assertThat(TO_THE_CENT.value(AMOUNT, whole).value()).isEqualTo(exact("100.005"));
    }

    @Test
    void neverRoundsUnits() {
        var third = sale("1", "2026-01-01").number("units", "1").to("ana", "1/3");

        assertThat(TO_THE_CENT.value(count("units"), third).value()).isEqualTo(exact("1/3"));
    }

    @Test
    void convertsByTheRateOfTheDayOrOfOneDayForAll() {
        var credit = sale("1", "2026-01-02").of("100").in("USD").to("ana");

        var own = withRates(null).value(AMOUNT, credit);

        assertThat(own.value()).isEqualTo(exact("90"));
        assertThat(own.unit()).isEqualTo(EUROS);
        assertThat(withRates(LocalDate.parse("2026-01-01"))
                        .value(AMOUNT, credit)
                        .value())
                .isEqualTo(exact("80"));
    }

    @Test
    void refusesToConvertWithoutARate() {
        var credit = sale("1", "2026-01-03").of("100").in("USD").to("ana");

        assertThatThrownBy(() -> withRates(null).value(AMOUNT, credit))
                .isInstanceOf(MissingExchangeRateException.class);
    }

    @Test
    void refusesATransactionWithoutTheField() {
        var credit = sale("1", "2026-01-01").to("ana");
        var measure = new Measure("amount", EUROS, new Field("amount"), Filter.ALL, Set.of(Role.DIRECT), 0);

        assertThatThrownBy(() -> EXACT.value(measure, credit))
                .isInstanceOf(MissingFieldException.class)
                .hasMessageStartingWith("Transaction 1 has no amount");
    }

    @Test
    void countsOnlyTheRolesAndLevelsMeant() {
        var rolledUp = new Measure("team", EUROS, new Field("amount"), Filter.ALL, Set.of(Role.ROLLED_UP), 1);
        var near = sale("1", "2026-01-01").of("1").as(Role.ROLLED_UP, "mia", "1");
        var far = new Credit(near.transaction(), "mia", Role.ROLLED_UP, 2, near.share(), near.date());

        assertThat(rolledUp.counts(near)).isTrue();
        assertThat(rolledUp.counts(far)).isFalse();
        assertThat(rolledUp.counts(sale("1", "2026-01-01").of("1").to("mia"))).isFalse();
    }

    private static Crediting withRates(@Nullable LocalDate frozenOn) {
        var pair = new CurrencyPair(Currency.getInstance("USD"), EUR);
        var rates = new ExchangeRates(List.of(
                ExchangeRate.on(LocalDate.parse("2026-01-01"), pair, new BigDecimal("0.8")),
                ExchangeRate.on(LocalDate.parse("2026-01-02"), pair, new BigDecimal("0.9"))));
        return new Crediting(new Conversion(rates, frozenOn), null);
    }
}
