package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.util.UUID;

/**
 * A list that somebody keeps under a name.
 *
 * @param isPreferred whether the caller's list opens with it
 * @param query the filters, order and columns as they stand in the address
 * @param isShared whether everybody finds it beside their own
 */
public record SavedView(UUID id, PersonId owner, String name, boolean isShared, boolean isPreferred, String query) {}
