package io.redcarpet.sample;

import io.redcarpet.access.Role;
import java.util.List;

/** Somebody of the sample company one can sign in as. */
public record SignIn(String name, List<Role> roles, String email) {

    public SignIn {
        roles = List.copyOf(roles);
    }
}
