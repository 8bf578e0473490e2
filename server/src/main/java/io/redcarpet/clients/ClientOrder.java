package io.redcarpet.clients;

/** In which order clients are listed. */
public enum ClientOrder {
    NAME(false),
    NAME_DOWN(true),
    OLDEST(false),
    NEWEST(true);

    private final boolean descending;

    ClientOrder(boolean descending) {
        this.descending = descending;
    }

    boolean isDescending() {
        return descending;
    }

    boolean isByName() {
        return this == NAME || this == NAME_DOWN;
    }
}
