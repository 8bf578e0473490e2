package io.redcarpet.engine.quota;

import static io.redcarpet.engine.quota.QuotaFixture.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
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
        var before = days("2026-01-01", "2026-04-06");
        var after = days("2026-04-22", "2026-12-31");

        assertThat(share(Proration.DAYS, before, after)).isEqualTo(Exact.of(1, 2));
    }

    @Test
    void tellsTheDaysThatTheShareFollowsFrom() {
        qt().forAll(
                        arbitrary().enumValues(Proration.class),
                        integers().between(0, 40),
                        integers().between(1, 40))
                .check((proration, from, length) -> {
                    var first = LocalDate.parse("2026-03-20").plusDays(from);
                    var there = new TimeThere("ana", proration, there(new Period(first, first.plusDays(length))));
                    Because told = there.told(APRIL, Unit.SHARE);
                    return told.holds()
                            && (proration == Proration.NONE || told.value().equals(there.share(APRIL)));
                });
    }

    @Test
    void givesThePartsOfAPeriodWhatThePeriodHas() {
        qt().forAll(
                        arbitrary().enumValues(Proration.class),
                        integers().between(0, 40),
                        integers().between(1, 29))
                .assuming((proration, _, _) -> proration != Proration.NONE)
                .check((proration, from, cut) -> {
                    var first = LocalDate.parse("2026-03-20").plusDays(from);
                    var there = new TimeThere("ana", proration, there(new Period(first, APRIL.until())));
                    var middle = APRIL.from().plusDays(cut);
                    Because one = there.told(new Period(APRIL.from(), middle), APRIL);
                    Because other = there.told(new Period(middle, APRIL.until()), APRIL);
                    return one.holds()
                            && other.holds()
                            && one.value().plus(other.value()).equals(there.share(APRIL));
                });
    }

    private static Exact share(Proration proration, String first, String last) {
        return share(proration, days(first, last));
    }

    private static Presence there(Period... stays) {
        return new Presence(stays[0].from(), List.of(stays));
    }

    private static Exact share(Proration proration, Period... stays) {
        return new TimeThere("ana", proration, there(stays)).share(APRIL);
    }
}
