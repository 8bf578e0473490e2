package io.redcarpet.engine.team;

import io.redcarpet.engine.credit.IdentifierOrder;
import io.redcarpet.engine.plan.Sharing.Taken;
import io.redcarpet.engine.team.Stake.Claims;
import io.redcarpet.engine.team.Stake.Ranked;
import io.redcarpet.engine.team.Stake.Weighted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Answers the questions of teams by what their people bring: the same in whatever order they come. */
public final class Settlement {

    private final Map<Team, Map<String, Stake>> teams = new LinkedHashMap<>();

    private Settlement() {}

    /** The answers of one round by team and person. */
    public static Map<Team, Map<String, Answer>> of(Collection<Contribution> contributions) {
        var settlement = new Settlement();
        contributions.forEach(settlement::add);
        Map<Team, Map<String, Answer>> answers = new LinkedHashMap<>();
        settlement.teams.forEach((team, people) -> answers.put(team, answers(team.question(), people)));
        return answers;
    }

    private void add(Contribution contribution) {
        teams.computeIfAbsent(contribution.team(), _ -> new TreeMap<>(IdentifierOrder.BY_NUMBER))
                .put(contribution.person(), contribution.stake());
    }

    private static Map<String, Answer> answers(Question question, Map<String, Stake> people) {
        return switch (question) {
            case Question.Rank rank -> Ranking.places(rank.rank().ties(), of(Ranked.class, people));
            case Question.PartOfPool pool -> Division.ofPool(pool, of(Weighted.class, people));
            case Question.Budget budget ->
                budget.sharing().taken() == Taken.IN_PROPORTION
                        ? Division.ofBudget(budget, of(Weighted.class, people))
                        : new BudgetInOrder(budget).cuts(of(Claims.class, people));
        };
    }

    private static <S extends Stake> Map<String, S> of(Class<S> kind, Map<String, Stake> people) {
        Map<String, S> each = new LinkedHashMap<>();
        people.forEach((person, stake) -> each.put(person, kind.cast(stake)));
        return each;
    }
}
