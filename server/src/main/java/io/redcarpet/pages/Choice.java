package io.redcarpet.pages;

import java.util.UUID;

/**
 * One of the things that a field offers while one types into it.
 *
 * @param detail what tells it from others of that name; may be empty
 * @param tone the colour of its avatar
 * @param isClient whether it is a firm or person we serve, and not one of us
 */
public record Choice(UUID id, String name, String detail, String initials, String tone, boolean isClient) {}
