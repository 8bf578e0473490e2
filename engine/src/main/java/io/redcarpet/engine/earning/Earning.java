package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One payable line, with its reason.
 *
 * @param component the id of the part of the plan that it is paid by
 * @param period the pay period that it belongs to
 * @param credit what it is paid for; null for what is paid for a period
 * @param part tells lines of one component and period or credit apart; empty for the plain one
 * @param because its value is the amount
 */
public record Earning(
        String person,
        String component,
        FiscalPeriod period,
        @Nullable Credit credit,
        String part,
        Because because) {

    public Exact amount() {
        return because.value();
    }

    /** The same in each run: what it is paid for, to whom, by which component. */
    public String id() {
        String paidFor = credit == null ? person + "/" + period.name().replace(' ', '-') : credit.id();
        String plain = paidFor + "/" + component;
        return part.isEmpty() ? plain : plain + "/" + part;
    }
}
