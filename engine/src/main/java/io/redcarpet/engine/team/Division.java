package io.redcarpet.engine.team;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.money.Split;
import io.redcarpet.engine.plan.PoolAmount;
import io.redcarpet.engine.team.Answer.Part;
import io.redcarpet.engine.team.Stake.Weighted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Divides what is in whole coins by weight: each part is rounded down, and the coins that are left go one each. */
final class Division {

    private Division() {}

    /** A part for everybody, also for those who get nothing. */
    static Map<String, Answer> ofPool(Question.PartOfPool question, Map<String, Weighted> people) {
        Exact credited = sum(people, Weighted::credited);
        Exact whole = switch (question.pool().amount()) {
            case PoolAmount.Stated stated -> stated.amount().value();
            case PoolAmount.ShareOf share ->
                credited.times(share.rate().value()).rounded(question.coins());
        };
        return parts(whole, credited, people, question.coins());
    }

    /** Nothing where the budget is enough for all. */
    static Map<String, Answer> ofBudget(Question.Budget question, Map<String, Weighted> people) {
        Exact budget = question.amount().value();
        return sum(people, Weighted::weight).compareTo(budget) <= 0
                ? Map.of()
                : parts(budget, Exact.ZERO, people, question.coins());
    }

    private static Map<String, Answer> parts(
            Exact whole, Exact credited, Map<String, Weighted> people, Rounding coins) {
        Exact weights = sum(people, Weighted::weight);
        List<String> heavy = people.keySet().stream()
                .filter(each -> weight(people, each).signum() > 0)
                .toList();
        Set<String> extra = heavy.isEmpty() || whole.signum() <= 0
                ? Set.of()
                : withExtraCoin(
                        heavy, heavy.stream().map(each -> weight(people, each)).toList(), whole, coins);
        Map<String, Answer> parts = new HashMap<>();
        people.keySet()
                .forEach(each -> parts.put(each, new Part(credited, weights, heavy.size(), extra.contains(each))));
        return parts;
    }

    private static Set<String> withExtraCoin(List<String> people, List<Exact> weights, Exact whole, Rounding coins) {
        var down = new Rounding(RoundingMode.DOWN, coins.scale());
        Exact all = weights.stream().reduce(Exact.ZERO, Exact::plus);
        List<BigDecimal> parts = Split.byExact(weights).parts(whole.decimal(down), coins.scale());
        Set<String> extra = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            Exact least = whole.times(weights.get(i)).dividedBy(all).rounded(down);
            if (Exact.of(parts.get(i)).compareTo(least) > 0) {
                extra.add(people.get(i));
            }
        }
        return extra;
    }

    private static Exact weight(Map<String, Weighted> people, String person) {
        return Objects.requireNonNull(people.get(person)).weight();
    }

    private static Exact sum(Map<String, Weighted> people, Function<Weighted, Exact> number) {
        return people.values().stream().map(number).reduce(Exact.ZERO, Exact::plus);
    }
}
