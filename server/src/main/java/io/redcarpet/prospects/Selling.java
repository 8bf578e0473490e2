package io.redcarpet.prospects;

import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import java.util.Set;

/** Whose work it is to win clients. */
final class Selling {

    static final Set<Role> ROLES =
            Set.of(Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR);

    /** Whose work it is to look on. */
    private static final Set<Role> ONLOOKERS = Set.of(Role.COMPLIANCE_OFFICER, Role.COMPENSATION_ADMINISTRATOR);

    private Selling() {}

    static boolean isCallers() {
        return holdsOneOf(ROLES);
    }

    /** Whether the caller may look at canvassing lists. */
    static boolean isSeenByCaller() {
        return isCallers() || holdsOneOf(ONLOOKERS);
    }

    private static boolean holdsOneOf(Set<Role> roles) {
        return Callers.required().roles().stream().anyMatch(roles::contains);
    }
}
