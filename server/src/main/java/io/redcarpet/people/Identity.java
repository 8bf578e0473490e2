package io.redcarpet.people;

import io.redcarpet.access.Role;
import java.util.Set;

/** What a request needs to know of the person behind it. */
public record Identity(String name, String title, Set<Role> roles, Settings settings) {}
