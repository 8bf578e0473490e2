package io.redcarpet.engine.plan;

/** Beside whom somebody's results are looked at, on one day. Who is on leave on the day is among them. */
public enum Among {
    /** Everybody who is on the plan, in the version that is valid on the day. */
    PLAN,
    /** Those of them who report to the same person; who reports to nobody is together with all others who do not. */
    MANAGER
}
