package io.redcarpet.engine.earning;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.period.FiscalPeriod;

/**
 * By what an earning is found again in another run.
 *
 * @param id the earning's own
 * @param period the pay period that it belongs to
 * @param credit the id of the credit that it is for; empty for one of a period
 */
public record EarningKey(String id, String person, String component, FiscalPeriod period, String credit) {

    static EarningKey of(Earning earning) {
        Credit credit = earning.credit();
        return new EarningKey(
                earning.id(),
                earning.person(),
                earning.component(),
                earning.period(),
                credit == null ? "" : credit.id());
    }
}
