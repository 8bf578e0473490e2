package io.redcarpet.engine.quota;

import static io.redcarpet.engine.quota.QuotaFixture.QUARTER;
import static io.redcarpet.engine.quota.QuotaFixture.YEAR;
import static io.redcarpet.engine.quota.QuotaFixture.days;
import static io.redcarpet.engine.quota.QuotaFixture.expected;
import static io.redcarpet.engine.quota.QuotaFixture.quota;
import static io.redcarpet.engine.quota.QuotaFixture.quotas;
import static io.redcarpet.engine.quota.QuotaFixture.ramped;
import static io.redcarpet.engine.quota.QuotaFixture.spread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.money.Exact;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final Exact TWELVE = Exact.of(12);

    @Test
    void givesEachMonthTheSamePart() {
        var quotas = quotas(spread(Spread.MONTHS), List.of(YEAR), quota(YEAR, TWELVE));

        assertThat(expected(quotas, days("2026-02-01", "2026-02-28"))).isEqualTo(Exact.ONE);
        assertThat(expected(quotas, QUARTER)).isEqualTo(Exact.of(3));
        assertThat(expected(quotas, YEAR)).isEqualTo(TWELVE);
    }

    @Test
    void givesEachDayTheSamePart() {
        var quotas = quotas(spread(Spread.DAYS), List.of(YEAR), quota(YEAR, Exact.of(365)));

        assertThat(expected(quotas, days("2026-02-01", "2026-02-28"))).isEqualTo(Exact.of(28));
        assertThat(expected(quotas, QUARTER)).isEqualTo(Exact.of(90));
    }

    @Test
    void addsUpTheQuotasOfSeveralPeriods() {
        var quotas = quotas(
                spread(Spread.MONTHS),
                List.of(YEAR),
                quota(days("2026-01-01", "2026-06-30"), Exact.of(6)),
                quota(days("2026-07-01", "2026-12-31"), TWELVE));

        assertThat(expected(quotas, YEAR)).isEqualTo(Exact.of(18));
        assertThat(expected(quotas, days("2026-06-01", "2026-07-31"))).isEqualTo(Exact.of(3));
    }

    @Test
    void expectsNothingWhereNoQuotaIsGiven() {
        var quotas = quotas(spread(Spread.MONTHS), List.of(YEAR), quota(QUARTER, TWELVE));

        assertThat(quotas.of("units", days("2026-04-01", "2026-06-30"))).isEmpty();
        assertThat(quotas.of("margin", QUARTER)).isEmpty();
    }

    @Test
    void expectsAllOfAQuotaThatBeginsWithinAMonth() {
        var quotas = quotas(spread(Spread.MONTHS), List.of(YEAR), quota(days("2026-01-16", "2026-03-31"), TWELVE));

        assertThat(expected(quotas, YEAR)).isEqualTo(TWELVE);
    }

    @Test
    void expectsLessOfAJoiner() {
        var quotas = quotas(spread(Spread.MONTHS), List.of(days("2026-04-16", "2026-12-31")), quota(YEAR, TWELVE));

        assertThat(expected(quotas, days("2026-04-01", "2026-04-30"))).isEqualTo(Exact.of(1, 2));
        assertThat(expected(quotas, QUARTER)).isEqualTo(Exact.ZERO);
        assertThat(expected(quotas, YEAR)).isEqualTo(Exact.of(17, 2));
    }

    @Test
    void expectsNothingDuringLeave() {
        var stays = List.of(days("2026-01-01", "2026-01-31"), days("2026-03-01", "2026-12-31"));
        var quotas = quotas(spread(Spread.MONTHS), stays, quota(YEAR, TWELVE));

        assertThat(expected(quotas, QUARTER)).isEqualTo(Exact.of(2));
    }

    @Test
    void rampsUpMonthByMonth() {
        var quotas = quotas(
                ramped(Spread.MONTHS, Exact.ZERO, Exact.of(1, 4), Exact.of(1, 2)), List.of(YEAR), quota(YEAR, TWELVE));

        assertThat(expected(quotas, QUARTER)).isEqualTo(Exact.of(3, 4));
        assertThat(expected(quotas, days("2026-04-01", "2026-06-30"))).isEqualTo(Exact.of(3));
    }

    @Test
    void rampsUpAndProratesTogether() {
        var quotas = quotas(
                ramped(Spread.MONTHS, Exact.of(1, 2)), List.of(days("2026-04-16", "2026-12-31")), quota(YEAR, TWELVE));

        assertThat(expected(quotas, days("2026-04-01", "2026-04-30"))).isEqualTo(Exact.of(1, 4));
    }

    @Test
    void refusesTwoQuotasForOneDay() {
        var rule = spread(Spread.MONTHS);
        var twice = List.of(quota(YEAR, TWELVE), quota(QUARTER, TWELVE));

        assertThatThrownBy(() -> quotas(rule, List.of(YEAR), twice.get(0), twice.get(1)))
                .hasMessageContaining("two quotas for units");
    }

    @Test
    void refusesANegativeQuotaAndANegativeRamp() {
        assertThatThrownBy(() -> quota(YEAR, Exact.of(-1))).hasMessageContaining("use zero or more");
        assertThatThrownBy(() -> QuotaFixture.ramp(Exact.of(-1))).hasMessageContaining("negative");
    }
}
