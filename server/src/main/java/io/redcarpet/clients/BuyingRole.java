package io.redcarpet.clients;

/** What a contact does when the client buys. */
public enum BuyingRole {
    DECISION_MAKER,
    BUYER,
    INFLUENCER,
    USER,
    CHAMPION,
    GATEKEEPER,
    OTHER
}
