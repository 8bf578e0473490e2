package io.redcarpet.engine.earning;

import io.redcarpet.engine.team.Answer;
import io.redcarpet.engine.team.Contribution;
import io.redcarpet.engine.team.Settlement;
import io.redcarpet.engine.team.Team;
import io.redcarpet.engine.team.TeamFacts;
import io.redcarpet.engine.team.TeamFacts.Asked;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What people learn of their teams, round by round: in each, everybody {@linkplain Stakes brings} what their plan asks for,
 * and it is settled. After the last, everybody can be calculated by themselves.
 */
public final class TeamRounds {

    private final Map<Member, TeamFacts> facts = new HashMap<>();

    /** Before the first round, when nobody knows of others. */
    public TeamRounds() {}

    /** Somebody on a version of a plan. */
    private record Member(String plan, String version, String person) {}

    /** The payee with all that was settled so far. */
    public Payee knowing(Payee payee) {
        var member = new Member(payee.plan().name(), payee.plan().version(), payee.person());
        TeamFacts known = facts.get(member);
        return known == null ? payee : payee.knowing(known);
    }

    /** Settles a round; in whichever order people bring what they bring, the same comes out. */
    public void settle(Collection<Contribution> round) {
        Settlement.of(round).forEach((team, people) -> people.forEach((person, answer) -> learn(team, person, answer)));
    }

    private void learn(Team team, String person, Answer answer) {
        var asked = new Asked(team.question(), team.period());
        facts.merge(
                new Member(team.plan(), team.version(), person),
                TeamFacts.NONE.with(asked, answer),
                (known, _) -> known.with(asked, answer));
    }
}
