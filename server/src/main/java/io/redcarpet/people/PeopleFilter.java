package io.redcarpet.people;

import io.redcarpet.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which persons to list.
 *
 * @param text part of the name or the e-mail address; empty for everybody
 * @param role only those who hold it, or null for any
 * @param territory only those who work there today; empty for anywhere
 * @param active those who work here, or those who have left
 */
public record PeopleFilter(String text, @Nullable Role role, String territory, boolean active) {

    public PeopleFilter(String text, @Nullable Role role, boolean active) {
        this(text, role, "", active);
    }
}
