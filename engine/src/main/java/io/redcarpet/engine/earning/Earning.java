package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One payable line, with its reason.
 *
 * @param plan that pays it
 * @param component the id of the part of the plan that it is paid by
 * @param period the pay period that it belongs to
 * @param credit what it is paid for; null for what is paid for a period
 * @param part tells lines of one component and period or credit apart; empty for the plain one
 * @param because its value is the amount
 */
public record Earning(
        PayPlan plan,
        String person,
        String component,
        FiscalPeriod period,
        @Nullable Credit credit,
        String part,
        Because because) {

    public Exact amount() {
        return because.value();
    }

    /** The same, told apart from another of the component and period. */
    Earning apart(String otherPart) {
        return new Earning(plan, person, component, period, credit, otherPart, because);
    }

    /** The same in each run: what it is paid for, to whom, by which component. */
    public String id() {
        var id = new StringBuilder(48);
        tellId(id::append);
        return id.toString();
    }

    /** Tells the identifier in parts, for those who write millions. */
    public void tellId(Consumer<String> parts) {
        if (credit == null) {
            parts.accept(person);
            parts.accept("/");
            parts.accept(period.label());
        } else {
            credit.tellId(parts);
        }
        parts.accept("/");
        parts.accept(component);
        if (!part.isEmpty()) {
            parts.accept("/");
            parts.accept(part);
        }
    }
}
