package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.pays;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.table;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.Sale;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Ties;
import io.redcarpet.engine.plan.Basis.Told;
import io.redcarpet.engine.plan.Edge;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Commission;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Payout.Pool;
import io.redcarpet.engine.plan.PayoutCurve.Steps;
import io.redcarpet.engine.plan.PoolAmount;
import io.redcarpet.engine.plan.PoolWeight;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Sharing;
import io.redcarpet.engine.plan.Sharing.Returns;
import io.redcarpet.engine.plan.Sharing.Taken;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.Quotas;
import io.redcarpet.engine.team.Contribution;
import io.redcarpet.engine.team.Question;
import io.redcarpet.engine.team.TeamFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** People on one plan who are settled together and then calculated one by one. */
final class TeamFixture {

    static final Basis SOLD = new Basis.Credited("amount", Scope.YEAR);

    private final PayPlan plan;
    private final Map<String, List<Credit>> credits = new LinkedHashMap<>();
    private final Map<String, String> managers = new HashMap<>();

    TeamFixture(PayPlan plan) {
        this.plan = plan;
    }

    static TeamFixture paidBy(Payout payout, Limit... limits) {
        return new TeamFixture(
                plan().payingEach(Span.YEAR).paying("C", payout).within(limits).plan());
    }

    static Payout pool(String holds, PoolWeight by) {
        return new Pool(Span.YEAR, new PoolAmount.Stated(euros(holds)), Among.PLAN, null, by, Proration.NONE);
    }

    static Payout poolFrom(String atLeast, String holds, PoolWeight by) {
        var gate = new Gate(SOLD, euros(atLeast), Judged.AT_PERIOD_END, Missed.LOST);
        return new Pool(Span.YEAR, new PoolAmount.Stated(euros(holds)), Among.PLAN, gate, by, Proration.NONE);
    }

    static PoolWeight bySales() {
        return new PoolWeight.By(SOLD, Rounding.halfUp(2));
    }

    static Basis rank(Among among, Ties ties) {
        return new Basis.Rank(SOLD, among, ties, Told.PLACE);
    }

    /** What the best so many get, told as a share of all. */
    static Payout forTheBest(String share, String amount) {
        var rank = new Basis.Rank(SOLD, Among.PLAN, Ties.SKIP_PLACES, Told.SHARE_OF_PEOPLE);
        var steps = new Steps(table(Edge.LOWER, pays("0 %", euros(amount)), pays(share, euros("0"))));
        return new Bonus(Span.YEAR, rank, steps, null, false, Proration.NONE);
    }

    static Limit budget(String amount, Taken taken, Returns returns) {
        return Limit.budget(euros(amount), Span.YEAR, new Sharing(Among.PLAN, taken, returns));
    }

    /** All that is sold. */
    static Payout commission(Lines lines) {
        return new Commission("amount", flat("100 %"), lines);
    }

    /** Even when they have sold nothing. */
    TeamFixture with(String... people) {
        for (String person : people) {
            credits.computeIfAbsent(person, _ -> new ArrayList<>());
        }
        return this;
    }

    TeamFixture sold(String person, String id, String day, String amount) {
        credits.computeIfAbsent(person, _ -> new ArrayList<>())
                .add(Sale.sale(id, day).of(amount).to(person));
        return this;
    }

    TeamFixture sold(String person, String amount) {
        return sold(person, person, "2026-02-01", amount);
    }

    TeamFixture reports(String person, String manager) {
        managers.put(person, manager);
        return this;
    }

    /** What each is paid, by person. */
    Map<String, Exact> paid() {
        Map<String, Exact> paid = new LinkedHashMap<>();
        earned().forEach((person, earned) ->
                paid.put(person, earned.earnings().stream().map(Earning::amount).reduce(Exact.ZERO, Exact::plus)));
        return paid;
    }

    /** What each is paid, by name. */
    String texts() {
        Map<String, Exact> paid = paid();
        return paid.keySet().stream()
                .sorted()
                .map(each -> each + "=" + paid.get(each))
                .collect(Collectors.joining(" "));
    }

    Map<String, Earned> earned() {
        List<Payee> payees = new ArrayList<>();
        credits.forEach((person, theirs) -> payees.add(payee(person, theirs)));
        var rounds = new TeamRounds();
        for (List<Question> round : Question.rounds(plan)) {
            var all = new ArrayList<Contribution>();
            payees.forEach(payee -> all.addAll(
                    Stakes.of(rounds.knowing(payee), round, _ -> managers.getOrDefault(payee.person(), ""))));
            rounds.settle(all);
        }
        Map<String, Earned> earned = new LinkedHashMap<>();
        payees.forEach(payee -> earned.put(payee.person(), Calculation.of(rounds.knowing(payee))));
        return earned;
    }

    private Payee payee(String person, List<Credit> theirs) {
        var year = EarningFixture.YEAR;
        var presence = Presence.throughout(year);
        var sorted = theirs.stream().sorted(Credit.ORDER).toList();
        var quotas = new Quotas(plan.calendar(), plan.quotas(), presence, List.of());
        return new Payee(
                person,
                plan,
                List.of(year),
                year.lastDay(),
                presence,
                quotas,
                Map.of(),
                sorted,
                Events.NONE,
                TeamFacts.NONE);
    }
}
