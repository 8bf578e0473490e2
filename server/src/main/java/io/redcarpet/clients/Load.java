package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How many clients a person is responsible for, by tier and by life cycle.
 *
 * @param depth how far below the caller
 * @param manager whom the person reports to; missing for those at the top
 */
public record Load(
        PersonId person,
        String name,
        String title,
        int depth,
        @Nullable PersonId manager,
        int redCarpet,
        int key,
        int standard,
        int basic,
        int prospects,
        int clients,
        int former) {

    public int all() {
        return prospects + clients + former;
    }
}
