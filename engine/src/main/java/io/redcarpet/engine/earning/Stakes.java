package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Sharing.Taken;
import io.redcarpet.engine.team.Contribution;
import io.redcarpet.engine.team.Question;
import io.redcarpet.engine.team.Stake;
import io.redcarpet.engine.team.Stake.Claim;
import io.redcarpet.engine.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What somebody brings to the teams of their plan. It follows from that person's own inputs alone, as their pay does. */
public final class Stakes {

    private final Payee payee;
    private final Function<LocalDate, String> managers;
    private final ComponentLines components;
    private final List<Contribution> contributions = new ArrayList<>();

    private Stakes(Payee payee, Function<LocalDate, String> managers) {
        this.payee = payee;
        this.managers = managers;
        this.components = new ComponentLines(payee);
    }

    /**
     * What they bring to the teams of one round.
     *
     * @param payee who knows the answers of all rounds before
     * @param managers whom they report to on a day, empty for nobody; asked only where it matters
     * @throws MissingQuotaException and all else that {@link Calculation#of} throws
     */
    public static List<Contribution> of(Payee payee, List<Question> round, Function<LocalDate, String> managers) {
        var stakes = new Stakes(payee, managers);
        round.forEach(stakes::add);
        return stakes.contributions;
    }

    private void add(Question question) {
        switch (question) {
            case Question.Rank rank -> addRanks(rank);
            case Question.PartOfPool pool -> addWeights(pool);
            case Question.Budget budget -> addBudget(budget);
        }
    }

    private void addRanks(Question.Rank question) {
        for (FiscalPeriod period :
                new PayeePeriods(payee).endedOnPlan(question.rank().over())) {
            LocalDate end = period.dates().lastDay();
            components
                    .numbers()
                    .atEnd(question.rank().by(), end)
                    .ifPresent(number -> add(question, period, end, new Stake.Ranked(number.value())));
        }
    }

    private void addWeights(Question.PartOfPool question) {
        components.reach(question.component());
        var pool = new PoolLines(payee, components.numbers(), question);
        for (FiscalPeriod period :
                new PayeePeriods(payee).endedOnPlan(question.pool().every())) {
            var weighted = new Stake.Weighted(pool.weight(period), pool.credited(period));
            add(question, period, period.dates().lastDay(), weighted);
        }
    }

    private void addBudget(Question.Budget question) {
        List<Line> lines = components.limited(components.reach(question.component()), question.place());
        var budgeting = new Budgeting(question, payee);
        if (question.sharing().taken() == Taken.IN_PROPORTION) {
            budgeting.demands(lines).forEach((scope, demand) -> addDemand(question, scope, demand));
        } else {
            addClaims(question, budgeting, lines);
        }
    }

    private void addDemand(Question.Budget question, FiscalPeriod scope, Because demand) {
        var weighted = new Stake.Weighted(demand.value().max(Exact.ZERO), Exact.ZERO);
        add(question, scope, new PayeePeriods(payee).end(scope), weighted);
    }

    private void addClaims(Question.Budget question, Budgeting budgeting, List<Line> lines) {
        Map<Team, List<Claim>> claims = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.isForCredit()) {
                var credit = payee.credits().get(line.credit());
                claims.computeIfAbsent(team(question, budgeting.scope(line), credit.date()), _ -> new ArrayList<>())
                        .add(new Claim(credit, line.credit(), line.amount().value()));
            }
        }
        claims.forEach(
                (team, each) -> contributions.add(new Contribution(team, payee.person(), new Stake.Claims(each))));
    }

    private void add(Question question, FiscalPeriod period, LocalDate day, Stake stake) {
        contributions.add(new Contribution(team(question, period, day), payee.person(), stake));
    }

    private Team team(Question question, FiscalPeriod period, LocalDate day) {
        String manager = question.among() == Among.MANAGER ? managers.apply(day) : "";
        return new Team(payee.plan().name(), payee.plan().version(), question, period, manager);
    }
}
