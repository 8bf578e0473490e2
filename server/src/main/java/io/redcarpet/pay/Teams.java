package io.redcarpet.pay;

import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.earning.Stakes;
import io.redcarpet.engine.earning.TeamRounds;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.team.Contribution;
import io.redcarpet.engine.team.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Settles, before anybody is calculated, what people's pay takes from others; nothing for plans that look at nobody else. */
final class Teams {

    private final Payees payees;
    private final Mistakes mistakes = new Mistakes();
    private final TeamRounds rounds = new TeamRounds();
    private final IdentityHashMap<PayPlan, List<List<Question>>> questions = new IdentityHashMap<>();

    private Teams(Payees payees) {
        this.payees = payees;
        for (PayPlan plan : payees.inputs().plans().all()) {
            questions.put(plan, Question.rounds(plan));
        }
    }

    /**
     * The payees with all that they need to know of each other.
     *
     * @throws BadInput when something that a team looks at is missing
     */
    static Payees settled(Payees payees, int processors) throws BadInput, InterruptedException {
        var teams = new Teams(payees);
        int most = teams.questions.values().stream().mapToInt(List::size).max().orElse(0);
        if (most == 0) {
            return payees;
        }
        Payees knowing = payees.knowing(teams.rounds);
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            for (int round = 0; round < most; round++) {
                teams.settle(round, knowing, workers);
            }
        }
        return knowing;
    }

    private void settle(int round, Payees knowing, ExecutorService workers) throws BadInput, InterruptedException {
        var portions = new ArrayList<Callable<List<Contribution>>>();
        for (List<String> some : knowing.inPortions()) {
            portions.add(() -> contributions(round, knowing, some));
        }
        var all = new ArrayList<Contribution>();
        try {
            for (Future<List<Contribution>> each : workers.invokeAll(portions)) {
                all.addAll(each.get());
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A calculation failed", fault.getCause());
        }
        mistakes.stopIfAny();
        rounds.settle(all);
    }

    private List<Contribution> contributions(int round, Payees knowing, List<String> people) {
        var all = new ArrayList<Contribution>();
        new Missing(knowing.inputs(), mistakes)
                .each(
                        people,
                        person -> knowing.of(person, plan -> asks(plan, round))
                                .forEach(payee -> all.addAll(contributions(round, payee))));
        return all;
    }

    private Collection<Contribution> contributions(int round, Payee payee) {
        return Stakes.of(
                payee, Objects.requireNonNull(questions.get(payee.plan())).get(round), managers(payee.person()));
    }

    private boolean asks(PayPlan plan, int round) {
        return Objects.requireNonNull(questions.get(plan)).size() > round;
    }

    private Function<LocalDate, String> managers(String person) {
        return day -> Objects.requireNonNullElse(payees.inputs().hierarchy().managerOf(person, day), "");
    }
}
