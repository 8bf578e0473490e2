package io.redcarpet.engine.period;

/** After which calendar year a firm calls a fiscal year that lies in two. */
public enum YearName {
    /** The year that began in April 2026 is FY2026. */
    OF_ITS_START,
    /** The year that began in April 2026 is FY2027. */
    OF_ITS_END
}
