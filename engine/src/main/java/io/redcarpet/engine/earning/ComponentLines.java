package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.cost.ContractCost;
import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.cost.Costs;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.earning.Earned.Counted;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Commission;
import io.redcarpet.engine.plan.Payout.Fixed;
import io.redcarpet.engine.plan.Payout.Objectives;
import io.redcarpet.engine.plan.Payout.Pool;
import io.redcarpet.engine.team.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The payable lines of a component: what it pays for, then multipliers, gates, rounding, limits and payment, in
 * this order.
 */
final class ComponentLines {

    private final Payee payee;
    private final Standing standing;
    private final PaidSoFar paid;
    private final Numbers numbers;
    private final List<ContractCost> contractCosts = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final Map<GateAt, Withheld> before;
    private final Map<GateAt, Withheld> withheld = new HashMap<>();

    /** A gate by its place among those of a component. */
    record GateAt(String component, int place) {}

    ComponentLines(Payee payee) {
        this(payee, Map.of());
    }

    /**
     * @param before what the gates of an earlier version of the plan have not released
     */
    ComponentLines(Payee payee, Map<GateAt, Withheld> before) {
        this.payee = payee;
        this.before = before;
        this.standing = new Standing(payee);
        this.paid = new PaidSoFar(payee.plan().looksAtPaidOut());
        this.numbers = new Numbers(standing, paid);
    }

    List<Line> of(Component component) {
        var withholding = new Withholding(standing, component);
        List<Line> earned = limited(
                component, gated(component, withholding), component.limits().size());
        if (payee.plan().looksAtPaidOut()) {
            earned.forEach(
                    line -> paid.add(component.id(), day(line), line.amount().value()));
        }
        payee.plan().costOf(component).ifPresent(rule -> capitalise(component, rule, earned));
        holdings.add(new Holding(payee, component, earned, withholding));
        return new Paying(payee, component.terms()).apply(earned);
    }

    /** What the components so far have earned and not paid yet at the end of each pay period. */
    List<HeldBalance> held() {
        return holdings.stream().flatMap(holding -> holding.balances().stream()).toList();
    }

    /** The component of that name, with all known that those above it have paid. */
    Component reach(String id) {
        for (Component component : payee.plan().components()) {
            if (component.id().equals(id)) {
                return component;
            }
            if (payee.plan().looksAtPaidOut()) {
                of(component);
            }
        }
        throw new IllegalArgumentException("The plan has no component %s".formatted(id));
    }

    Numbers numbers() {
        return numbers;
    }

    /** Before they are paid, and as the first so many limits leave them. */
    List<Line> limited(Component component, int limits) {
        return limited(component, gated(component, new Withholding(standing, component)), limits);
    }

    private List<Line> limited(Component component, List<Line> exact, int limits) {
        List<Line> lines = new RoundingOff(payee.plan(), component).apply(exact);
        for (int i = 0; i < limits; i++) {
            lines = within(component, i, lines);
        }
        return lines;
    }

    private List<Line> gated(Component component, Withholding withholding) {
        List<Line> lines = exact(component);
        for (Multiplier multiplier : component.multipliers()) {
            lines = new Multiplying(multiplier, payee, numbers).apply(lines);
        }
        for (int i = 0; i < component.gates().size(); i++) {
            var at = new GateAt(component.id(), i);
            var gating = new Gating(component.gates().get(i), numbers, part("released", i), before(component, at));
            lines = gating.apply(lines);
            withholding.add(gating.kept(), lines);
            withheld.put(at, gating.left(component.id()));
        }
        return lines;
    }

    /** Each version has budgets of its own, from which nothing is taken for what another has withheld. */
    private Withheld before(Component component, GateAt at) {
        boolean goesOn = component.gates().get(at.place()).missed() == Missed.PAID_WHEN_REACHED
                && component.limits().stream().allMatch(limit -> limit.sharing() == null);
        return goesOn ? before.getOrDefault(at, Withheld.NOTHING) : Withheld.NOTHING;
    }

    /** What the gates have not released in the end. */
    Map<GateAt, Withheld> withheld() {
        return Map.copyOf(withheld);
    }

    private List<Line> within(Component component, int place, List<Line> lines) {
        Limit limit = component.limits().get(place);
        return limit.sharing() == null
                ? new Limiting(limit, standing, part(limit.kind() == Kind.CAP ? "cap" : "floor", place)).apply(lines)
                : new Budgeting(
                                new Question.Budget(
                                        component.id(),
                                        place,
                                        limit,
                                        payee.plan().rounding().rounding()),
                                payee)
                        .apply(lines);
    }

    private void capitalise(Component component, CostRule rule, List<Line> earned) {
        var costs = new Costs(rule, payee.events(), payee.through());
        for (Line line : earned) {
            if (line.isForCredit() && !line.amount().value().isZero()) {
                Credit credit = payee.credits().get(line.credit());
                if (rule.where().accepts(credit.transaction())) {
                    contractCosts.add(costs.of(component.id(), credit, line.amount()));
                }
            }
        }
    }

    List<ContractCost> costs() {
        return contractCosts;
    }

    /** Two gates may release, and two limits may add, in one period; their lines are told apart by their place. */
    private static String part(String name, int place) {
        return place == 0 ? name : name + "-" + (place + 1);
    }

    private List<Line> exact(Component component) {
        return switch (component.payout()) {
            case Commission commission -> new CommissionLines(standing, paid).lines(component.id(), commission);
            case Bonus bonus -> new BonusLines(payee, numbers, bonus).lines();
            case Objectives objectives -> new ObjectiveLines(payee, numbers).lines(objectives);
            case Pool pool -> new PoolLines(payee, numbers, pool(component, pool)).lines();
            case Fixed fixed -> new SalaryLines(payee, fixed).lines();
        };
    }

    private Question.PartOfPool pool(Component component, Pool pool) {
        return new Question.PartOfPool(
                component.id(), pool, payee.plan().rounding().rounding());
    }

    /** What counted by each measure that the components looked at, on the days on which the plan pays. */
    List<Counted> counted() {
        var counted = new ArrayList<Counted>();
        for (Credited credited : standing.lookedAt()) {
            int until = credited.firstOn(payee.days().until());
            for (int i = credited.firstOn(payee.days().from()); i < until; i++) {
                Credit credit = payee.credits().get(i);
                Because value = credited.value(i);
                if (value != null && payee.isPaidOn(credit.date())) {
                    counted.add(new Counted(credit, credited.measure().name(), value));
                }
            }
        }
        return counted;
    }

    private LocalDate day(Line line) {
        return line.isForCredit()
                ? payee.credits().get(line.credit()).date()
                : line.period().dates().lastDay();
    }
}
