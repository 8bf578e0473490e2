package io.redcarpet.engine.team;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.IdentifierOrder;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Sharing.Returns;
import io.redcarpet.engine.team.Answer.Cuts;
import io.redcarpet.engine.team.Stake.Claim;
import io.redcarpet.engine.team.Stake.Claims;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A budget from which each credit takes what it is paid, in the order of credits, as long as it lasts. */
final class BudgetInOrder {

    private static final Comparator<Claimed> ORDER = Comparator.comparing(
                    (Claimed each) -> each.claim.credit(), Credit.ORDER)
            .thenComparing(Claimed::person, IdentifierOrder.BY_NUMBER);

    private final Returns returns;
    private final Map<String, Exact> had = new HashMap<>();
    private final Map<String, Map<Integer, Exact>> cuts = new HashMap<>();
    private Exact left;

    private record Claimed(String person, Claim claim) {}

    BudgetInOrder(Question.Budget question) {
        this.returns = question.sharing().returns();
        this.left = question.amount().value();
    }

    Map<String, Answer> cuts(Map<String, Claims> people) {
        List<Claimed> all = new ArrayList<>();
        people.forEach((person, claims) -> claims.claims().forEach(claim -> all.add(new Claimed(person, claim))));
        all.stream().sorted(ORDER).forEach(this::take);
        Map<String, Answer> answers = new HashMap<>();
        cuts.forEach((person, byCredit) -> answers.put(person, new Cuts(byCredit)));
        return answers;
    }

    private void take(Claimed claimed) {
        if (claimed.claim.amount().signum() < 0) {
            takeBack(claimed);
            return;
        }
        Exact amount = claimed.claim.amount();
        if (amount.compareTo(left) > 0) {
            cut(claimed, left);
        }
        Exact taken = amount.min(left);
        left = left.minus(taken);
        had.merge(claimed.person, taken, Exact::plus);
    }

    /** Nobody gives back more than they had. */
    private void takeBack(Claimed claimed) {
        Exact had = this.had.getOrDefault(claimed.person, Exact.ZERO);
        Exact back = claimed.claim.amount().negate().min(had);
        if (!back.equals(claimed.claim.amount().negate())) {
            cut(claimed, had);
        }
        this.had.put(claimed.person, had.minus(back));
        if (returns == Returns.GIVE_BACK) {
            left = left.plus(back);
        }
    }

    private void cut(Claimed claimed, Exact number) {
        cuts.computeIfAbsent(claimed.person, _ -> new HashMap<>()).put(claimed.claim.place(), number);
    }
}
