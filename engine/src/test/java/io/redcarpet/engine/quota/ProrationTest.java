package io.redcarpet.engine.quota;

import static io.redcarpet.engine.quota.QuotaFixture.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProrationTest {

    private static final Period APRIL = days("2026-04-01", "2026-04-30");

    @Test
    void countsAllOfAPeriodHoweverShort() {
        assertThat(share(Proration.NONE, "2026-04-30", "2026-12-31")).isEqualTo(Exact.ONE);
        assertThat(share(Proration.NONE, "2026-05-01", "2026-12-31")).isEqualTo(Exact.ZERO);
    }

    @Test
    void countsTheFirstAndTheLastDay() {
        assertThat(share(Proration.DAYS, "2026-04-30", "2026-12-31")).isEqualTo(Exact.of(1, 30));
        assertThat(share(Proration.DAYS, "2026-01-01", "2026-04-10")).isEqualTo(Exact.of(1, 3));
        assertThat(share(Proration.DAYS, "2026-01-01", "2026-12-31")).isEqualTo(Exact.ONE);
    }

    @Test
    void leavesOutTheDaySomebodyBegins() {
        assertThat(share(Proration.DAYS_AFTER_THE_FIRST, "2026-04-16", "2026-12-31"))
                .isEqualTo(Exact.of(14, 30));
        assertThat(share(Proration.DAYS_AFTER_THE_FIRST, "2026-04-30", "2026-12-31"))
                .isEqualTo(Exact.ZERO);
        assertThat(share(Proration.DAYS_AFTER_THE_FIRST, "2026-01-01", "2026-12-31"))
                .isEqualTo(Exact.ONE);
    }

    @Test
    void countsAllOrNothingByHalfOfTheDays() {
        assertThat(share(Proration.HALF_OR_NOTHING, "2026-04-16", "2026-12-31")).isEqualTo(Exact.ONE);
        assertThat(share(Proration.HALF_OR_NOTHING, "2026-04-17", "2026-12-31")).isEqualTo(Exact.ZERO);
    }

    @Test
    void addsUpTheDaysAroundLeave() {
        var stays = List.of(days("2026-01-01", "2026-04-06"), days("2026-04-22", "2026-12-31"));

        assertThat(Proration.DAYS.share(stays, APRIL)).isEqualTo(Exact.of(1, 2));
    }

    private static Exact share(Proration proration, String first, String last) {
        return proration.share(List.of(days(first, last)), APRIL);
    }
}
