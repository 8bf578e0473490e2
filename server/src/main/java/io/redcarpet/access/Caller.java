package io.redcarpet.access;

import java.util.Set;

/**
 * Somebody who acts: the person, the roles held at this moment, and the door used.
 *
 * @param address the network address the request came from; empty for work the program does by itself
 */
public record Caller(PersonId person, Set<Role> roles, Door door, String address) {

    /** The way in. */
    public enum Door {
        PAGE,
        API,
        IMPORT
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same person and rights, acting through another door. */
    public Caller through(Door other) {
        return new Caller(person, roles, other, address);
    }
}
