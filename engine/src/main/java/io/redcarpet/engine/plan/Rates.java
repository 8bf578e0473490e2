package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much of what is credited is paid. Tables nest: tiers by attainment for each product family are two dimensions. */
public sealed interface Rates {

    /** Whether a credit may change what credits before it are paid, which is then paid with it. */
    default boolean rerates() {
        return all().anyMatch(rates -> switch (rates) {
            case Tiers tiers -> tiers.mode() == Mode.RETROACTIVE;
            case Sloped sloped -> sloped.mode() == Mode.RETROACTIVE;
            default -> false;
        });
    }

    /** These, then those within them, and so on. */
    default Stream<Rates> all() {
        return Stream.concat(Stream.of(this), within().flatMap(Rates::all));
    }

    /** Those that these lead to, in an order that is always the same. */
    default Stream<Rates> within() {
        return switch (this) {
            case Multiplied multiplied -> Stream.of(multiplied.rates());
            case ByNumber byNumber -> byNumber.table().rows().stream().map(Interval::holds);
            case Tiers tiers -> tiers.table().rows().stream().map(Interval::holds);
            case ByField byField ->
                Stream.concat(
                        new TreeMap<>(byField.values()).values().stream(), Stream.ofNullable(byField.otherwise()));
            case Flat _, OnTarget _, ByLevel _, Stages _, Sloped _ -> Stream.of();
        };
    }

    /** The same share of all money, or the same money for each unit. */
    record Flat(Setting rate) implements Rates {}

    /**
     * The share that pays the target when the quota of the period is met: target over quota, both prorated alike, so that
     * somebody who joins later has the same rate. A ramp makes the quota smaller and not the target.
     */
    record OnTarget(Setting target, String quotaFor, Span over) implements Rates {}

    /** Another rate, multiplied: an accelerator as a multiple of a base rate. */
    record Multiplied(Setting factor, Rates rates) implements Rates {}

    /**
     * Chosen by a field of the transaction.
     *
     * @param otherwise for values that are not listed; null where those are refused
     */
    record ByField(
            String field,
            Map<String, Rates> values,
            @Nullable Rates otherwise) implements Rates {

        public ByField {
            values = Map.copyOf(values);
        }
    }

    /**
     * Chosen by how far below the sale was made: an override for each level above.
     *
     * @param levels a rate for one's own credits, then one for each level of roll-up; the last holds beyond it too
     * @param of what the rate of a level applies to
     */
    record ByLevel(List<Setting> levels, Of of) implements Rates {

        public ByLevel {
            levels = List.copyOf(levels);
            if (levels.isEmpty()) {
                throw new IllegalArgumentException(
                        "No rate by level is given; give one for own credits, then one for each level");
            }
        }

        /** What the rate of a level applies to. */
        public enum Of {
            /** To all of the credit, whatever the levels below are paid. */
            WHOLE,
            /** To what is left of it after the rates of all levels below, the lowest first. */
            WHAT_IS_LEFT
        }
    }

    /** Chosen by a number that stands before anything is paid, such as the discount of a deal or a rank. */
    record ByNumber(Basis by, Table<Rates> table) implements Rates {}

    /** Chosen by a standing that the credit itself moves. */
    record Tiers(Basis by, Mode mode, Table<Rates> table) implements Rates {

        /**
         * Refuses to look at what was paid with the credit, which itself would decide what is paid, and to divide a
         * credit by what has no part for each.
         */
        public Tiers {
            if (by instanceof Basis.Composed && mode == Mode.MARGINAL) {
                throw new IllegalArgumentException("Tiers of a ratio or an average are not marginal; use another mode");
            }
            if (by instanceof Basis.PaidOut && mode != Mode.MARGINAL && mode != Mode.WHOLE_CREDIT_AT_OLD_RATE) {
                throw new IllegalArgumentException(
                        "Tiers of what was paid are MARGINAL or WHOLE_CREDIT_AT_OLD_RATE, not %s".formatted(mode));
            }
        }
    }

    /** Amounts that are earned in proportion to how far the standing is through each row, one upon the other. */
    record Stages(Basis by, Table<Because> table) implements Rates {

        /** Refuses what is no sum, on which credits do not follow one another. */
        public Stages {
            if (by instanceof Basis.Composed) {
                throw new IllegalArgumentException("A ratio or an average has no stages; use tiers or a slope");
            }
        }
    }

    /** Straight from point to point; before the first and after the last as there. */
    record Sloped(Basis by, Mode mode, List<Point> points) implements Rates {

        /** Refuses the marginal mode, which has no one rate on a slope, and points that do not go from low to high. */
        public Sloped {
            if (mode == Mode.MARGINAL) {
                throw new IllegalArgumentException("A rate on a slope is not marginal; use another mode");
            }
            points = Point.ascending(points);
        }
    }

    /** Where a line bends, and what it says there. */
    record Point(Because at, Because value) {

        static List<Point> ascending(List<Point> points) {
            for (int i = 1; i < points.size(); i++) {
                Exact before = points.get(i - 1).at.value();
                if (points.get(i).at.value().compareTo(before) <= 0) {
                    throw new IllegalArgumentException("Point %d lies at %s, not above %s before it"
                            .formatted(i + 1, points.get(i).at.value(), before));
                }
            }
            return List.copyOf(points);
        }
    }

    /** What the rate of a tier applies to. */
    enum Mode {
        /** To what lies within the tier. */
        MARGINAL,
        /** To everything since the scope began, once the tier is reached. */
        RETROACTIVE,
        /** To the whole credit that reaches the tier, and to what follows. */
        WHOLE_CREDIT_AT_NEW_RATE,
        /** To the credits after the one that reaches the tier. */
        WHOLE_CREDIT_AT_OLD_RATE
    }
}
