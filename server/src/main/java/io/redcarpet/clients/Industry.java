package io.redcarpet.clients;

/** What a client lives by. */
public enum Industry {
    BANK,
    HOSPITAL,
    PRIVATE_WEALTH,
    HEDGE_FUND,
    ADVERTISING,
    FOOD,
    RETAIL,
    WHOLESALE,
    MANUFACTURING,
    TECHNOLOGY,
    LOGISTICS,
    ENERGY,
    PUBLIC,
    OTHER
}
