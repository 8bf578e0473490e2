package io.redcarpet.engine.team;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a plan asks of a team, since nobody's own results can tell it. */
public sealed interface Question {

    Among among();

    /** Which place somebody has. */
    record Rank(Basis.Rank rank) implements Question {

        @Override
        public Among among() {
            return rank.among();
        }
    }

    /**
     * Which part of a pool somebody has.
     *
     * @param coins in which it is divided
     */
    record PartOfPool(String component, Payout.Pool pool, Rounding coins) implements Question {

        @Override
        public Among among() {
            return pool.among();
        }
    }

    /**
     * How much of a budget somebody has.
     *
     * @param place of the limit among those of the component, from 0
     * @param coins in which it is divided
     */
    record Budget(String component, int place, Limit limit, Rounding coins) implements Question {

        /** Refuses a limit that everybody has for themselves. */
        public Budget {
            if (limit.sharing() == null) {
                throw new IllegalArgumentException("A limit of kind %s is nobody else's".formatted(limit.kind()));
            }
        }

        public Sharing sharing() {
            return Objects.requireNonNull(limit.sharing());
        }

        /** The same for everybody. */
        public Because amount() {
            return Objects.requireNonNull(limit.amount().stated());
        }

        @Override
        public Among among() {
            return sharing().among();
        }
    }

    /**
     * All questions of a plan, in rounds that build upon each other: first all ranks, then pools and budgets in the order of
     * the components. None for a plan that looks at nobody else.
     */
    static List<List<Question>> rounds(PayPlan plan) {
        var rounds = new ArrayList<List<Question>>();
        Set<Question> ranks = new LinkedHashSet<>();
        for (Component component : plan.components()) {
            component.looksAt().stream()
                    .flatMap(basis -> basis instanceof Basis.Rank rank ? Stream.of(rank) : Stream.of())
                    .forEach(rank -> ranks.add(new Rank(rank)));
        }
        if (!ranks.isEmpty()) {
            rounds.add(List.copyOf(ranks));
        }
        for (Component component : plan.components()) {
            of(component, plan.rounding().rounding()).forEach(question -> rounds.add(List.of(question)));
        }
        return rounds;
    }

    private static List<Question> of(Component component, Rounding coins) {
        var questions = new ArrayList<Question>();
        if (component.payout() instanceof Payout.Pool pool) {
            questions.add(new PartOfPool(component.id(), pool, coins));
        }
        for (int i = 0; i < component.limits().size(); i++) {
            Limit limit = component.limits().get(i);
            if (limit.sharing() != null) {
                questions.add(new Budget(component.id(), i, limit, coins));
            }
        }
        return questions;
    }
}
