package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.FiscalPeriod;

/**
 * What somebody owes of a draw at the end of a pay period.
 *
 * @param owed zero or more
 */
public record DrawBalance(String person, String draw, FiscalPeriod period, Because owed) {}
