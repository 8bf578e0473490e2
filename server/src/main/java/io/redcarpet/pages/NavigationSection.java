package io.redcarpet.pages;

import java.util.List;

/** A group of the side bar with the entries that the caller may see. */
public record NavigationSection(NavigationEntry.Group group, List<NavigationEntry> entries) {}
