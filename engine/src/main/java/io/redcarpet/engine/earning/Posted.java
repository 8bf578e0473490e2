package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;

/**
 * What was paid in a period that is closed, and stays as it is.
 *
 * @param earning the id of the earning that it is paid for
 * @param period the pay period that the earning belongs to
 * @param credit the id of the credit that the earning is for; empty for one of a period
 */
public record Posted(
        String earning, String person, String component, FiscalPeriod period, String credit, Exact amount, Unit unit) {}
