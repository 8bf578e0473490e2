package io.redcarpet.engine.credit;

/** In which role somebody gets a credit. */
public enum Role {
    /** For the sale itself, alone or shared. */
    DIRECT,
    /** For helping, on top of the shares of the sale, as a specialist does. */
    OVERLAY,
    /** For a sale of somebody who reported to them on the day. */
    ROLLED_UP
}
