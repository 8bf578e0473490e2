package io.redcarpet.engine.team;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.LimitAmount;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                throw new IllegalArgumentException(
                        "A %s is each person's own; ask the team for budgets only".formatted(limit.kind()));
            }
        }

        public Sharing sharing() {
            return Objects.requireNonNull(limit.sharing());
        }

        /** The same for everybody. */
        public Because amount() {
            var stated = (LimitAmount.Stated) limit.amount();
            return Objects.requireNonNull(stated.number().stated());
        }

        @Override
        public Among among() {
            return sharing().among();
        }
    }

    /**
     * All questions of a plan, in rounds that build upon each other: first all ranks, then pools and budgets. Those of one
     * component follow each other, and so do those of several where conditions look at what others have paid. None for a plan
     * that looks at nobody else.
     */
    static List<List<Question>> rounds(PayPlan plan) {
        var rounds = new ArrayList<List<Question>>();
        rounds.add(ranks(plan));
        int first = 1;
        for (Component component : plan.components()) {
            first = plan.looksAtPaidOut() ? rounds.size() : first;
            List<Question> questions = of(component, plan.rounding().rounding());
            for (int i = 0; i < questions.size(); i++) {
                if (first + i == rounds.size()) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(first + i).add(questions.get(i));
            }
        }
        return rounds.stream().filter(round -> !round.isEmpty()).toList();
    }

    private static List<Question> ranks(PayPlan plan) {
        return plan.components().stream()
                .flatMap(component -> component.looksAt().stream())
                .flatMap(basis -> basis instanceof Basis.Rank rank ? Stream.of(rank) : Stream.of())
                .distinct()
                .<Question>map(Rank::new)
                .toList();
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
