package io.redcarpet.pages;

import io.redcarpet.access.Role;
import java.util.Set;

/**
 * Something that can be made from anywhere, by the "New" menu, by {@code c} and its letter, or by the palette; rooms
 * declare it as a bean.
 *
 * @param letter the key that makes one after {@code c}; empty for none
 * @param roles who may; empty for everybody
 * @param isBeside whether its form opens beside the page one is on, which stays as it is
 */
public record QuickCreate(
        String messageKey, String path, String icon, String letter, Set<Role> roles, boolean isBeside) {

    public QuickCreate {
        roles = Set.copyOf(roles);
    }

    public QuickCreate(String messageKey, String path, String icon, String letter, Set<Role> roles) {
        this(messageKey, path, icon, letter, roles, false);
    }

    /** The same with its form beside the page one is on. */
    public QuickCreate beside() {
        return new QuickCreate(messageKey, path, icon, letter, roles, true);
    }
}
