package io.redcarpet.engine.team;

import io.redcarpet.engine.money.Exact;
import java.util.HashMap;
import java.util.Map;

/** The answer to a team's question, for one of its people. */
public sealed interface Answer {

    /**
     * A rank.
     *
     * @param place 1 for the most
     * @param people how many are ranked
     */
    record Place(int place, int people) implements Answer {}

    /**
     * What a part of a whole follows from.
     *
     * @param credited what all together were credited with, where the whole is a share of that; else zero
     * @param weights the sum of all weights
     * @param people how many have a weight above zero
     * @param extra whether the part has one of the coins that are left when all parts are rounded down
     */
    record Part(Exact credited, Exact weights, int people, boolean extra) implements Answer {}

    /**
     * What a budget takes from lines; those that are not named are paid as they are.
     *
     * @param byCredit by the place of a credit among the person's own, from 0: what was left of the budget before it; for a
     *     negative credit, what the person had of the budget
     */
    record Cuts(Map<Integer, Exact> byCredit) implements Answer {

        public Cuts {
            byCredit = Map.copyOf(byCredit);
        }

        /** Somebody who changes managers within a period has a budget with each. */
        Cuts and(Cuts others) {
            var all = new HashMap<>(byCredit);
            all.putAll(others.byCredit);
            return new Cuts(all);
        }
    }
}
