package io.redcarpet.clients;

import org.jspecify.annotations.Nullable;

/**
 * What can be said and changed about a contact.
 *
 * @param email lower case
 * @param phone in international form (E.164)
 * @param title as on the business card; may be empty
 * @param reportsTo the superior, at the same client
 */
public record ContactDetails(
        String name,
        @Nullable String email,
        @Nullable String phone,
        String title,
        BuyingRole buyingRole,
        Stance stance,
        @Nullable ContactId reportsTo) {}
