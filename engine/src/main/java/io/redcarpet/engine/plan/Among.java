package io.redcarpet.engine.plan;

/** With whom somebody is compared, or shares something, on one day. People on leave on that day are among them. */
public enum Among {
    /** Everybody who is on the plan, in the version that is valid on the day. */
    PLAN,
    /** Those of them who report to the same person; those who report to nobody are together. */
    MANAGER
}
