package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;

/** What was paid for an earning in a period that is closed, and stays as it is. */
public record Posted(EarningKey earning, Exact amount, Unit unit) {}
