package io.redcarpet.prospects;

import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import java.util.Set;

/** Whose work it is to win clients. */
final class Selling {

    static final Set<Role> ROLES =
            Set.of(Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR);

    private Selling() {}

    static boolean isCallers() {
        return Callers.required().roles().stream().anyMatch(ROLES::contains);
    }
}
