package io.redcarpet.engine.plan;

import io.redcarpet.engine.quota.Proration;

/** How much a cap or a floor is. */
public sealed interface LimitAmount {

    /**
     * A number of the plan or of the person.
     *
     * @param number in whole coins
     * @param proration of it, for a person who was there for a part of what it is the limit of
     */
    record Stated(Setting number, Proration proration) implements LimitAmount {}

    /**
     * A share of what the person was credited with on the days on which the plan pays them: until the end of the pay period
     * of a line, so that what is sold later never changes one that is closed. Rounded as lines are; below zero it is nothing.
     *
     * @param measure of money
     */
    record ShareOf(String measure, Setting share) implements LimitAmount {}
}
