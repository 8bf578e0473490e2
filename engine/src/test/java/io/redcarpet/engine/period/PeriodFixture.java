package io.redcarpet.engine.period;

import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import org.quicktheories.core.Gen;

/** Days and periods around the year 2026, leap years included. */
final class PeriodFixture {

    private static final LocalDate START = LocalDate.of(2019, 12, 1);

    private PeriodFixture() {}

    static Gen<LocalDate> anyDay() {
        return integers().between(0, 5_000).map(START::plusDays);
    }

    static Gen<Period> periods() {
        return anyDay().zip(integers().between(1, 800), (from, days) -> new Period(from, from.plusDays(days)));
    }
}
