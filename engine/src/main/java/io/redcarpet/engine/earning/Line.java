package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.period.FiscalPeriod;

/**
 * What becomes a payable line, on its way there.
 *
 * @param credit the place of the credit that it is paid for; -1 for what is paid for a period
 * @param period the pay period that it belongs to
 * @param part tells lines of one component and period or credit apart; empty for the plain one
 */
record Line(int credit, FiscalPeriod period, String part, Because amount) {

    static final int NO_CREDIT = -1;

    Line with(Because changed) {
        return new Line(credit, period, part, changed);
    }

    /** As it is paid by the component of that id. */
    Earning earning(Payee payee, String component) {
        Credit of = isForCredit() ? payee.credits().get(credit) : null;
        return new Earning(payee.plan(), payee.person(), component, period, of, part, amount);
    }

    boolean isForCredit() {
        return credit != NO_CREDIT;
    }
}
