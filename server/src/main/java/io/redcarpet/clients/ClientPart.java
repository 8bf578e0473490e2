package io.redcarpet.clients;

import io.redcarpet.pages.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a client's page that another room fills; rooms declare it as a bean. */
public interface ClientPart {

    /** Place on the page, low first. */
    int order();

    /** What it says about a client to the caller. */
    Card card(Client client, Page page);

    /** A heading with what happened below it, the newest first. */
    record Card(String title, String emptyText, List<Happening> happenings, List<Link> links) {

        public Card {
            happenings = List.copyOf(happenings);
            links = List.copyOf(links);
        }
    }

    /**
     * Something that happened.
     *
     * @param tone the colour of its icon; empty for none
     * @param detail more about it; may be empty
     */
    record Happening(String icon, String tone, String who, String what, String detail, Instant at) {}

    /**
     * Where the caller can go on.
     *
     * @param leadsTo the part of the life cycle that it leads to, in place of the page's own button; null for none
     */
    record Link(
            String text, String icon, String path, @Nullable LifeCycle leadsTo) {}
}
