package io.redcarpet.engine.team;

import io.redcarpet.engine.period.FiscalPeriod;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody's pay takes from others, settled before it is calculated. */
public record TeamFacts(Map<Asked, Answer> answers) {

    /** For plans that look at nobody else. */
    public static final TeamFacts NONE = new TeamFacts(Map.of());

    public TeamFacts {
        answers = Map.copyOf(answers);
    }

    /** A question about a period. */
    public record Asked(Question question, FiscalPeriod period) {}

    /** Null before the period has ended, and for somebody who was not on the team. */
    public @Nullable Answer answer(Question question, FiscalPeriod period) {
        return answers.get(new Asked(question, period));
    }

    /** With one more answer; budgets of two managers within one period are put together. */
    public TeamFacts with(Asked asked, Answer answer) {
        var more = new HashMap<>(answers);
        more.merge(asked, answer, TeamFacts::both);
        return new TeamFacts(more);
    }

    private static Answer both(Answer one, Answer other) {
        return one instanceof Answer.Cuts cuts && other instanceof Answer.Cuts more ? cuts.and(more) : other;
    }
}
