package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid in an open period.
 *
 * @param earning what it is paid for
 * @param plan by which that is earned; null for what is no longer earned
 * @param in the pay period in which it is paid
 * @param before what was paid for the earning in closed periods
 * @param correction tells it apart from the earning where it corrects what was paid, or would have been, in a closed
 *     period; empty where it does not
 * @param because its value is what is paid now
 */
public record Posting(
        EarningKey earning, @Nullable PayPlan plan, FiscalPeriod in, Exact before, String correction, Because because) {

    /** The earning's own, and where it corrects one, with what tells it apart. */
    public String id() {
        return isCorrection() ? earning.id() + "/" + correction : earning.id();
    }

    /** Whether it corrects what was paid, or would have been, in a closed period. */
    public boolean isCorrection() {
        return !correction.isEmpty();
    }

    /** The same, told apart from another correction of the earning in that period by its currency. */
    Posting inItsCurrency() {
        String currency = Objects.requireNonNull(because.unit().currency()).getCurrencyCode();
        return new Posting(earning, plan, in, before, correction + "-" + currency, because);
    }

    /** What is paid now. */
    public Exact amount() {
        return because.value();
    }

    /** What the earning is now, all that was ever paid for it together. */
    public Exact now() {
        return before.plus(because.value());
    }
}
