package io.redcarpet.prospects;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * Which prospects to list; what is null or empty does not matter.
 *
 * @param text a part of the name, without accents
 * @param source how the source begins, in capitals or not
 * @param place how the city or the region begins, in capitals or not
 * @param called whether there is a call that stands
 * @param doNotCall whether they want no calls
 */
record ProspectFilter(
        String text,
        @Nullable Qualification qualification,
        String source,
        String place,
        @Nullable Boolean called,
        @Nullable Boolean doNotCall,
        @Nullable PersonId owner) {

    ProspectFilter of(@Nullable Qualification other) {
        return new ProspectFilter(text, other, source, place, called, doNotCall, owner);
    }

    /** Only those who may be called. */
    ProspectFilter callable() {
        return new ProspectFilter(text, qualification, source, place, called, false, owner);
    }
}
