package io.redcarpet.engine.team;

import io.redcarpet.engine.period.FiscalPeriod;

/**
 * Those among whom a question of a plan is answered for a period.
 *
 * @param plan its name
 * @param version of the plan; each has teams and budgets of its own
 * @param manager whom they report to; empty for those who report to nobody, and where it does not matter
 */
public record Team(String plan, String version, Question question, FiscalPeriod period, String manager) {}
