package io.redcarpet.pages;

import java.util.List;

/** Hits of one kind under their heading. */
public record PaletteGroup(String headingKey, int order, List<PaletteHit> hits) {

    private static final int MOST = 8;

    public PaletteGroup {
        hits = hits.stream().limit(MOST).toList();
    }
}
