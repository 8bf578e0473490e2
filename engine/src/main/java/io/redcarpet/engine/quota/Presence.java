package io.redcarpet.engine.quota;

import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is on the plan and at work.
 *
 * @param began the day from which a ramp counts
 * @param active stretches on the plan and at work, in order, which do not overlap; leave lies between them
 * @param atWork stretches at work, on this plan or another
 * @param left the last day with the firm; null for somebody who has not left
 */
public record Presence(
        LocalDate began,
        List<Period> active,
        List<Period> atWork,
        @Nullable LocalDate left) {

    public Presence {
        active = List.copyOf(active);
        atWork = List.copyOf(atWork);
    }

    /** Of somebody who was on no other plan and has not left. */
    public Presence(LocalDate began, List<Period> active) {
        this(began, active, active, null);
    }

    /** Whether somebody who is at work on the day was not on the day before. */
    boolean begins(LocalDate day) {
        LocalDate before = day.minusDays(1);
        return atWork.stream().noneMatch(stay -> stay.contains(before));
    }

    /** Whether the person has left before that day. */
    public boolean isLeftBy(LocalDate day) {
        return left != null && day.isAfter(left);
    }

    public static Presence throughout(Period dates) {
        return new Presence(dates.from(), List.of(dates));
    }

    boolean isWhole(Period days) {
        return active.stream().anyMatch(stay -> stay.contains(days));
    }

    /** The first day between two on which the person is there, the second not among them. */
    public Optional<LocalDate> firstDayIn(LocalDate from, LocalDate until) {
        return from.isBefore(until)
                ? active.stream()
                        .flatMap(stay -> stay.intersect(new Period(from, until)).stream())
                        .map(Period::from)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether the person is there on none of the days. */
    public boolean isAwayDuring(Period days) {
        return active.stream().noneMatch(stay -> stay.overlaps(days));
    }
}
