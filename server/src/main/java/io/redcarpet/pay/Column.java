package io.redcarpet.pay;

import org.jspecify.annotations.Nullable;

/** One field of all transactions. */
sealed interface Column permits DateColumn, IdentifierColumn, InstantColumn, NumberColumn, TextColumn {

    /** A reader that takes the field of rows of one part of the file. */
    Taker taker();

    /** Brings the rows into another order, so that those that are read together lie together. */
    void arrange(int[] order);

    /** Takes a field, and says whether it could. */
    @FunctionalInterface
    interface Taker {

        /**
         * Keeps what the field says, or gives the key of what is wrong with it.
         *
         * @param length above zero; an empty field is not taken
         */
        @Nullable
        String take(int row, byte[] letters, int from, int length);
    }
}
