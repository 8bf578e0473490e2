package io.redcarpet.pages;

import io.redcarpet.access.Role;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * A place in the side bar; rooms declare it as a bean.
 *
 * @param order place within its group, low first
 * @param roles who sees it; empty for everybody
 * @param letter the key that leads here after {@code g}; empty for none
 * @param badge how much waits there; 0 shows nothing
 */
public record NavigationEntry(
        String messageKey,
        String path,
        String icon,
        Group group,
        int order,
        Set<Role> roles,
        String letter,
        IntSupplier badge) {

    /** The parts of the side bar, from the top. */
    public enum Group {
        WORK("pages.group.work"),
        EARNINGS("pages.group.earnings"),
        RULES("pages.group.rules"),
        LEAD("pages.group.lead"),
        SETUP("pages.group.setup");

        private final String messageKey;

        Group(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** An entry for everybody, without a count. */
    public NavigationEntry(String messageKey, String path, String icon, Group group, int order, String letter) {
        this(messageKey, path, icon, group, order, Set.of(), letter, () -> 0);
    }

    /** What a page calls itself to be shown as the current one: {@code /clients} is {@code clients}. */
    public String name() {
        return path.substring(1);
    }
}
