package io.redcarpet.prospects;

import java.util.UUID;

/** What came of writing down a call. */
sealed interface Noted {

    /** It is written down. */
    record Done(UUID call) implements Noted {}

    /**
     * Somebody else has the prospect before them, or wrote down a call since.
     *
     * @param who may be empty
     */
    record Overtaken(String who) implements Noted {}
}
