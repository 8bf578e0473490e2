package io.redcarpet.engine.quota;

import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How much of the full quota a beginner has in each month, counted from the month they began; all of it afterwards.
 *
 * @param shares one for each month, none negative
 */
public record Ramp(List<Exact> shares) {

    public static final Ramp NONE = new Ramp(List.of());

    public Ramp {
        shares = List.copyOf(shares);
        if (shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException(
                    "A share is negative in the ramp %s; use 0 %% or more".formatted(shares));
        }
    }

    /** The share in the month of that day, for somebody who began on the other. */
    public Exact share(LocalDate began, LocalDate in) {
        long month = ChronoUnit.MONTHS.between(YearMonth.from(began), YearMonth.from(in));
        return month >= 0 && month < shares.size() ? shares.get((int) month) : Exact.ONE;
    }
}
