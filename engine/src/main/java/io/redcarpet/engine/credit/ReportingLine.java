package io.redcarpet.engine.credit;

import io.redcarpet.engine.period.Period;

/** Who reports to whom, and when. */
public record ReportingLine(String person, String manager, Period dates) {}
