package io.redcarpet.engine.plan;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.quota.Proration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a component of a plan pays for. */
public sealed interface Payout {

    /** For each credit, by a rate. */
    record Commission(String measure, Rates rates, Lines lines) implements Payout {}

    /**
     * For what was reached by the end of a period.
     *
     * @param target what the curve's shares are of; null where the curve holds amounts
     * @param proration of the target, or of the curve's amounts, for a part of the period
     * @param trueUp whether each period pays what is due since the year began less what was paid
     */
    record Bonus(
            Span every,
            Basis by,
            PayoutCurve curve,
            @Nullable Setting target,
            boolean trueUp,
            Proration proration) implements Payout {}

    /**
     * For several objectives, each with its weight of the target.
     *
     * @param target what all of them pay together when each is met
     */
    record Objectives(Span every, Setting target, Proration proration, List<Objective> parts) implements Payout {}

    /** A fixed amount for each period, such as base salary; a part of it for a part of the period. */
    record Fixed(Setting yearly, Proration proration) implements Payout {}

    /**
     * For being on a team: an amount that is divided among those who qualify, by the largest remainder, so that the parts add
     * up to it.
     *
     * @param every the period; whoever is on the team on its last day may have a part
     * @param amount how much there is to divide
     * @param qualifies the condition for having a part; null where all have one
     * @param by what is divided by
     * @param proration of a person's weight, for a part of the period
     */
    record Pool(
            Span every,
            PoolAmount amount,
            Among among,
            @Nullable Gate qualifies,
            PoolWeight by,
            Proration proration) implements Payout {}

    /**
     * One of several aims.
     *
     * @param weight its share of the target; those of all parts add up to all of it
     * @param cap the most it pays as a share of its part, with the conditions on which the cap does not hold
     */
    record Objective(
            String name,
            Because weight,
            Basis by,
            PayoutCurve curve,
            @Nullable Cap cap) {}

    /** The most that is paid, unless a condition is met. */
    record Cap(Because most, @Nullable Gate unless) {}

    /** What one line of a statement stands for. */
    enum Lines {
        EACH_CREDIT,
        EACH_PERIOD
    }
}
