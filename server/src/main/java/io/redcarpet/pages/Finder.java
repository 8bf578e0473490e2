package io.redcarpet.pages;

import java.util.List;

/** Finds things of one kind for the command palette; rooms declare it as a bean. */
public interface Finder {

    /** The heading above its hits. */
    String groupKey();

    /** Place among the groups, low first: clients 10, people 20, actions 30, promises 40, pages 50. */
    int order();

    /** Whether the hits are people, asked for by {@code @}. */
    default boolean findsPeople() {
        return false;
    }

    /** What matches a text of at least one letter, best first; the palette shows eight. */
    List<Hit> find(String text);

    /**
     * Something found.
     *
     * @param initials what the avatar shows; empty to show the icon
     */
    record Hit(String title, String detail, String path, String icon, String initials) {

        public Hit(String title, String detail, String path, String icon) {
            this(title, detail, path, icon, "");
        }
    }
}
