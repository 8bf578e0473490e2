package io.redcarpet.pages;

import java.util.List;

/** A card of the page Today; rooms declare it as a bean. */
public interface TodayCard {

    /** Place on the page, low first. */
    int order();

    /** Whether the caller has any use for it. */
    default boolean isShown() {
        return true;
    }

    /** What the card shows to the caller; without rows it shows its empty text. */
    Card card(Page page);

    /**
     * A heading and rows below it.
     *
     * @param all where all of them are; empty for nowhere
     */
    record Card(String title, String icon, List<Row> rows, String emptyText, String all) {

        public Card {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something to do or to know.
     *
     * @param action the word on the button; empty for no button
     * @param actionPath where the button leads, also {@code tel:} and {@code mailto:}
     * @param isRed whether it is about a red carpet client
     */
    record Row(
            String title,
            String detail,
            String path,
            String initials,
            String action,
            String actionPath,
            boolean isRed) {}
}
