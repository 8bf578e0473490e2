package io.redcarpet.pages;

import java.util.List;

/** Hits of one kind under their heading. */
public record PaletteGroup(String headingKey, int order, List<PaletteHit> hits) {}
