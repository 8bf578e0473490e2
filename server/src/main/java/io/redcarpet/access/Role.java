package io.redcarpet.access;

/** What a person is for in the firm; it decides which routes are open and whose rows are seen. */
public enum Role {
    ACCOUNT_EXECUTIVE,
    ACCOUNT_MANAGER,
    SUPPORT_STAFF,
    MANAGER,
    COMPENSATION_ADMINISTRATOR,
    COMPLIANCE_OFFICER,
    ADMINISTRATOR
}
