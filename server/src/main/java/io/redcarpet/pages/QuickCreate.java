package io.redcarpet.pages;

import io.redcarpet.access.Role;
import java.util.Set;

/**
 * Something that can be made from anywhere, by the "New" menu, by {@code c} and its letter, or by the palette; rooms
 * declare it as a bean.
 *
 * @param letter the key that makes one after {@code c}; empty for none
 * @param roles who may; empty for everybody
 */
public record QuickCreate(String messageKey, String path, String icon, String letter, Set<Role> roles) {

    public QuickCreate {
        roles = Set.copyOf(roles);
    }
}
