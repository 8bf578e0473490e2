package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.plan.Rates.Point;
import java.util.List;

/** What is paid for how much was reached: an amount, or a share of a target. Steps nest, and so have two dimensions or more. */
public sealed interface PayoutCurve {

    /** The same, however much was reached. */
    record Amount(Because amount) implements PayoutCurve {}

    /** What the row says in which the number lies. */
    record Steps(Table<PayoutCurve> table) implements PayoutCurve {}

    /** By another number: a row of steps that holds one makes a grid of both. */
    record Within(Basis by, PayoutCurve curve) implements PayoutCurve {}

    /**
     * Nothing below the first point, then straight from point to point.
     *
     * @param beyond what happens above the last point
     */
    record Line(List<Point> points, Beyond beyond) implements PayoutCurve {

        /** Refuses fewer than two points and points that do not go from low to high. */
        public Line {
            if (points.size() < 2) {
                throw new IllegalArgumentException("A line needs at least two points; add one or use steps");
            }
            points = Point.ascending(points);
        }
    }

    /** How a line goes on above its last point. */
    enum Beyond {
        /** It stays where it is. */
        FLAT,
        /** It goes on as between the last two points. */
        RISING
    }
}
