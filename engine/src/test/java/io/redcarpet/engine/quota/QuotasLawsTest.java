package io.redcarpet.engine.quota;

import static io.redcarpet.engine.quota.QuotaFixture.YEAR;
import static io.redcarpet.engine.quota.QuotaFixture.expected;
import static io.redcarpet.engine.quota.QuotaFixture.quota;
import static io.redcarpet.engine.quota.QuotaFixture.quotas;
import static io.redcarpet.engine.quota.QuotaFixture.ramped;
import static io.redcarpet.engine.quota.QuotaFixture.spread;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class QuotasLawsTest {

    private static final Exact HUNDRED = Exact.of(100);

    @Test
    void addsUpOverTheMonthsToTheWhole() {
        qt().forAll(spreads(), daysOfTheYear(), amounts()).check((spread, dates, amount) -> {
            var quotas = quotas(spread(spread), List.of(YEAR), quota(dates, amount));
            return overMonths(quotas).equals(amount);
        });
    }

    @Test
    void addsUpOverTheMonthsWhoeverWasThereAndHoweverTheyRamp() {
        qt().forAll(spreads(), daysOfTheYear(), daysOfTheYear(), amounts()).check((spread, dates, stay, amount) -> {
            var rule = ramped(spread, Exact.of(1, 4), Exact.of(1, 2));
            var quotas = quotas(rule, List.of(stay), quota(dates, amount));
            return overMonths(quotas).equals(expected(quotas, YEAR));
        });
    }

    @Test
    void neverExpectsMoreOfSomebodyWhoWasThereLess() {
        qt().forAll(spreads(), daysOfTheYear(), amounts()).check((spread, stay, amount) -> {
            var quotas = quotas(spread(spread), List.of(stay), quota(YEAR, amount));
            return expected(quotas, YEAR).compareTo(amount) <= 0;
        });
    }

    @Test
    void expectsTheShareOfDaysWhereDaysAreSpreadEvenly() {
        qt().forAll(daysOfTheYear(), amounts()).check((stay, amount) -> {
            var quotas = quotas(spread(Spread.DAYS), List.of(stay), quota(YEAR, amount));
            return expected(quotas, YEAR).equals(amount.times(stay.shareOf(YEAR)));
        });
    }

    @Test
    void saysWhyAndHolds() {
        qt().forAll(spreads(), daysOfTheYear(), daysOfTheYear()).check((spread, dates, stay) -> {
            var quotas = quotas(spread(spread), List.of(stay), quota(dates, Exact.of(100)));
            return quotas.of("units", YEAR).map(Because::holds).orElse(false);
        });
    }

    @Test
    void expectsWhatEachMonthAloneExpectsAndSaysWhy() {
        qt().forAll(spreads(), arbitrary().enumValues(Proration.class), daysOfTheYear(), daysOfTheYear())
                .check((spread, proration, dates, stay) -> {
                    var rule = ramped(spread, proration, Exact.of(1, 4), Exact.of(1, 4), Exact.of(1, 2));
                    var stays = withLeave(stay);
                    var quotas = quotas(rule, stays, quota(dates, HUNDRED));
                    return quotas.of("units", YEAR).filter(Because::holds).map(Because::value).stream()
                            .allMatch(naive(rule, dates, stays)::equals);
                });
    }

    /** Whoever is there long enough is on leave in the middle. */
    private static List<Period> withLeave(Period stay) {
        long third = stay.days() / 3;
        return third == 0
                ? List.of(stay)
                : List.of(
                        new Period(stay.from(), stay.from().plusDays(third)),
                        new Period(stay.until().minusDays(third), stay.until()));
    }

    /** Month by month, each by its weight, the time there and the ramp. */
    private static Exact naive(QuotaRule rule, Period dates, List<Period> stays) {
        var there = new TimeThere("ana", rule.proration(), new Presence(dates.from(), stays));
        Exact sum = Exact.ZERO;
        for (FiscalPeriod month : FiscalCalendar.CALENDAR_YEAR.periods(Span.MONTH, dates)) {
            Period part = month.dates().intersect(dates).orElseThrow();
            Exact weight = rule.spread() == Spread.DAYS ? Exact.of(part.days()) : part.shareOf(month.dates());
            Exact ramp = rule.ramp()
                    .share(stays.getFirst().from(), part.from())
                    .map(Because::value)
                    .orElse(Exact.ONE);
            sum = sum.plus(weight.times(there.share(part)).times(ramp));
        }
        Exact length = rule.spread() == Spread.DAYS ? Exact.of(dates.days()) : months(dates);
        return HUNDRED.times(sum).dividedBy(length);
    }

    private static Exact months(Period dates) {
        return FiscalCalendar.CALENDAR_YEAR.periods(Span.MONTH, dates).stream()
                .map(month -> dates.shareOf(month.dates()))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact overMonths(Quotas quotas) {
        return FiscalCalendar.CALENDAR_YEAR.periods(Span.MONTH, YEAR).stream()
                .map(FiscalPeriod::dates)
                .flatMap(month -> quotas.of("units", month).stream())
                .map(Because::value)
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static Gen<Spread> spreads() {
        return arbitrary().enumValues(Spread.class);
    }

    private static Gen<Exact> amounts() {
        return longs().between(0, 10_000_000).map(cents -> Exact.of(cents, 100));
    }

    private static Gen<Period> daysOfTheYear() {
        return integers().between(0, 364).zip(integers().between(1, 365), (from, length) -> {
            var first = YEAR.from().plusDays(from);
            var until = first.plusDays(length);
            return new Period(first, until.isAfter(YEAR.until()) ? YEAR.until() : until);
        });
    }
}
