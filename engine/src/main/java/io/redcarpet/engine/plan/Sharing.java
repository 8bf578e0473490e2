package io.redcarpet.engine.plan;

/**
 * How people share what a limit lets through for all of them together.
 *
 * @param among who shares it
 * @param returns what becomes of the budget of a deal that comes back; only where it is taken in the order of credits
 */
public record Sharing(Among among, Taken taken, Returns returns) {

    /** Who gets how much of a budget that is too small for all. */
    public enum Taken {
        /** Whoever's credit comes first, as long as it lasts. */
        IN_ORDER_OF_CREDITS,
        /** Each the same share of what they would be paid without it; nothing is paid before its period has ended. */
        IN_PROPORTION
    }

    /** What becomes of the budget when a credit is negative. It takes back at most what the person has of the budget. */
    public enum Returns {
        /** Others may take it after that. */
        GIVE_BACK,
        /** It stays used. */
        STAY_USED
    }
}
