package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Because;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How much of the full quota a beginner has in each month, counted from the month they began; all of it afterwards.
 *
 * @param shares one for each month, none negative
 */
public record Ramp(List<Because> shares) {

    public static final Ramp NONE = new Ramp(List.of());

    public Ramp {
        shares = List.copyOf(shares);
        if (shares.stream().anyMatch(share -> share.value().signum() < 0)) {
            throw new IllegalArgumentException("A share is negative in the ramp %s; use 0 %% or more"
                    .formatted(shares.stream().map(Because::value).toList()));
        }
    }

    /** The share in the month of that day, for somebody who began on the other; nothing where it is all of the quota. */
    Optional<Because> share(LocalDate began, LocalDate in) {
        long month = ChronoUnit.MONTHS.between(YearMonth.from(began), YearMonth.from(in));
        return month >= 0 && month < shares.size() ? Optional.of(shares.get((int) month)) : Optional.empty();
    }
}
