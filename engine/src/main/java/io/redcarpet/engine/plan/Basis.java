package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.period.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a rate, a bonus or a condition looks at. */
public sealed interface Basis {

    /** How much was credited. */
    record Credited(String measure, Scope over) implements Basis {}

    /** How much was credited, as a share of the quota. */
    record Attainment(String measure, Span over, Against against) implements Basis {}

    /**
     * What one measure made of a person's credits over what another did: margin over sales, sales for each hour.
     *
     * @param over the period that both add up over
     * @param ofNothing what it is where the whole is 0 or below; its unit is that of the ratio
     */
    record Ratio(String part, String whole, Span over, Because ofNothing) implements Basis {}

    /** What another part of the plan, or the same one, has paid so far. */
    record PaidOut(String component, Scope over) implements Basis {}

    /** A number of the transaction itself, such as its discount or its margin. */
    record OfTransaction(Expression number, Unit unit) implements Basis {}

    /**
     * Which place somebody has among others by what they were credited with or attained, 1 for the most. There is none before
     * the period has ended, and none for who was not on the plan on its last day.
     *
     * @param by what is compared, over a period
     */
    record Rank(Basis by, Among among, Ties ties) implements Basis {

        /** Refuses what does not add up over a period by itself. */
        public Rank {
            if (over(by) == null) {
                throw new IllegalArgumentException(
                        "A rank is by what was credited or attained over a period, or by a ratio of it, not by %s"
                                .formatted(by));
            }
        }

        /** The period that it is of. */
        public Span over() {
            return Objects.requireNonNull(over(by));
        }

        private static @Nullable Span over(Basis by) {
            return switch (by) {
                case Credited credited -> credited.over().span();
                case Attainment attainment -> attainment.over();
                case Ratio ratio -> ratio.over();
                case PaidOut _, OfTransaction _, Rank _ -> null;
            };
        }
    }

    /** Which place comes after one that several share. */
    enum Ties {
        /** As many are left out as share it: 1, 2, 2, 4. */
        SKIP_PLACES,
        /** The next: 1, 2, 2, 3. */
        NEXT_PLACE
    }

    /** The quota that attainment is measured against. */
    enum Against {
        /** That of all of the period, however much of it has passed. */
        WHOLE_PERIOD,
        /** That of the months that have begun. */
        TO_DATE
    }
}
