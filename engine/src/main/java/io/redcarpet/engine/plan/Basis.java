package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.period.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a rate, a bonus or a condition looks at. */
public sealed interface Basis {

    /** The period over which it comes of credits alone; null where it is of one credit, or of what was paid or of others. */
    default @Nullable Span creditedOver() {
        return switch (this) {
            case Credited credited -> credited.over().span();
            case Attainment attainment -> attainment.over();
            case Composed composed -> composed.over();
            case PaidOut _, OfTransaction _, Rank _ -> null;
        };
    }

    /** How much was credited. */
    record Credited(String measure, Scope over) implements Basis {}

    /** How much was credited, as a share of the quota. */
    record Attainment(String measure, Span over, Against against) implements Basis {}

    /** What is made of several sums, and so is none itself: no part of a credit lies between two of its values. */
    sealed interface Composed extends Basis {

        /** The period that all of them are of. */
        Span over();
    }

    /**
     * What one measure made of a person's credits over what another did: margin over sales, sales for each hour.
     *
     * @param over the period that both add up over
     * @param ofNothing what it is where the whole is 0 or below; its unit is that of the ratio
     */
    record Ratio(String part, String whole, Span over, Because ofNothing) implements Composed {}

    /**
     * An average of several, each by its weight: the attainment of two quotas as one number.
     *
     * @param parts all of the same unit, with weights that add up to 1
     * @param over the period of all of them
     */
    record Average(List<Weighted> parts, Span over) implements Composed {

        public Average {
            parts = List.copyOf(parts);
        }
    }

    /** A part of an average. */
    record Weighted(Because weight, Basis by) {}

    /** What another part of the plan, or the same one, has paid so far. */
    record PaidOut(String component, Scope over) implements Basis {}

    /** A number of the transaction itself, such as its discount or its margin. */
    record OfTransaction(Expression number, Unit unit) implements Basis {}

    /**
     * Which place somebody has among others by what they were credited with or attained, 1 for the most. There is none before
     * the period has ended, and somebody who was not on the plan on its last day has none.
     *
     * @param by what is compared, over a period
     * @param told how the place is told: the third of twelve people as 3 or as a quarter
     */
    record Rank(Basis by, Among among, Ties ties, Told told) implements Basis {

        /** Refuses what does not add up over a period by itself. */
        public Rank {
            if (by.creditedOver() == null) {
                throw new IllegalArgumentException(
                        "A rank is by what was credited or attained over a period, or by what is composed of it, not by %s"
                                .formatted(by));
            }
        }

        /** The period that it is of. */
        public Span over() {
            return Objects.requireNonNull(by.creditedOver());
        }
    }

    /** How a rank is told. */
    enum Told {
        /** As the place, from 1 on. */
        PLACE,
        /** As the place over how many are ranked, up to 100 %: the best quarter, however many there are. */
        SHARE_OF_PEOPLE
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
