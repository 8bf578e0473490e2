package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 5 % at half of the quota, straight up to 10 % at all of it. */
class SlopedRatesTest {

    @Test
    void paysTheRateAtTheStandingWithTheCredit() {
        assertThat(selling(Mode.WHOLE_CREDIT_AT_NEW_RATE, "400", "350", "250", "100"))
                .containsExactly("20", "26.25", "25", "10");
    }

    @Test
    void paysTheRateAtTheStandingBeforeTheCredit() {
        assertThat(selling(Mode.WHOLE_CREDIT_AT_OLD_RATE, "750", "250", "100")).containsExactly("37.5", "18.75", "10");
    }

    @Test
    void paysEverythingSinceTheScopeBeganByTheRateReached() {
        assertThat(selling(Mode.RETROACTIVE, "750", "250", "-250")).containsExactly("56.25", "43.75", "-43.75");
    }

    @Test
    void beginsAgainWithTheScope() {
        var person = paidBy(sloped(Mode.RETROACTIVE))
                .withQuota("4000")
                .sold("2026-03-31", "1000")
                .sold("2026-04-01", "500");

        assertThat(person.amounts()).containsExactly("100", "25");
    }

    @Test
    void refusesToBeMarginal() {
        assertThatThrownBy(() -> sloped(Mode.MARGINAL)).hasMessageContaining("not marginal");
    }

    @Test
    void refusesPointsThatDoNotRise() {
        var points = List.of(point("50 %", "5 %"), point("50 %", "10 %"));

        assertThatThrownBy(() -> new Rates.Sloped(attainment(Span.YEAR), Mode.RETROACTIVE, points))
                .hasMessage("Point 2 lies at 0.5, not above 0.5 before it");
    }

    private static List<String> selling(Mode mode, String... amounts) {
        return paidBy(sloped(mode))
                .withQuota("4000")
                .soldOn("2026-01-05", amounts)
                .amounts();
    }

    private static Rates sloped(Mode mode) {
        return new Rates.Sloped(attainment(Span.QUARTER), mode, List.of(point("50 %", "5 %"), point("100 %", "10 %")));
    }
}
