package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Sharing.Taken;
import io.redcarpet.engine.team.Answer.Cuts;
import io.redcarpet.engine.team.Answer.Part;
import io.redcarpet.engine.team.Question.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a budget that people share leaves of somebody's lines. */
final class Budgeting {

    private static final Reason WITHIN = Reason.of(Word.WITHIN_BUDGET);
    private static final Reason LEFT = Reason.of(Word.BUDGET_LEFT);
    private static final Reason USED = Reason.of(Word.BUDGET_USED);
    private static final Reason TAKEN_BACK = Reason.of(Word.BUDGET_TAKEN_BACK);
    private static final Reason HAD = Reason.of(Word.BUDGET_HAD);
    private static final Reason DEMAND = Reason.of(Word.BUDGET_DEMAND);

    private final Budget budget;
    private final Payee payee;
    private final PayeePeriods periods;

    Budgeting(Budget budget, Payee payee) {
        this.budget = budget;
        this.payee = payee;
        this.periods = new PayeePeriods(payee);
    }

    List<Line> apply(List<Line> lines) {
        return budget.sharing().taken() == Taken.IN_PROPORTION
                ? inProportion(lines)
                : lines.stream().map(this::inOrder).toList();
    }

    /** The period of whose budget a line takes. */
    FiscalPeriod scope(Line line) {
        return payee.plan().calendar().containing(line.period().dates().from(), span());
    }

    /** What each period whose budget is divided at its end would be without it, as far as it has ended. */
    Map<FiscalPeriod, Because> demands(List<Line> lines) {
        Map<FiscalPeriod, List<Because>> byScope = new LinkedHashMap<>();
        periods.ended(span()).forEach(scope -> byScope.put(scope, new ArrayList<>()));
        for (Line line : lines) {
            byScope.computeIfPresent(scope(line), (_, amounts) -> {
                amounts.add(line.amount());
                return amounts;
            });
        }
        Map<FiscalPeriod, Because> demands = new LinkedHashMap<>();
        byScope.forEach((scope, amounts) -> {
            if (!amounts.isEmpty()) {
                demands.put(scope, amounts.size() == 1 ? amounts.getFirst() : Because.sum(DEMAND, amounts));
            }
        });
        return demands;
    }

    private Line inOrder(Line line) {
        Exact number = line.isForCredit() && payee.team().answer(budget, scope(line)) instanceof Cuts cuts
                ? cuts.byCredit().get(line.credit())
                : null;
        return number == null ? line : line.with(cut(line, number));
    }

    private Because cut(Line line, Exact number) {
        Because amount = line.amount();
        String of = scope(line).label();
        if (amount.value().signum() < 0) {
            Because had = Because.fact(HAD.named(of), amount.unit(), number);
            return Because.greatest(TAKEN_BACK, amount, Nothing.less(had));
        }
        Because used = Because.fact(
                USED.named(of), amount.unit(), budget.amount().value().minus(number));
        return Because.least(WITHIN, amount, Because.difference(LEFT, budget.amount(), used));
    }

    /** Whoever has less than nothing gives it back, whatever the budget is. */
    private List<Line> inProportion(List<Line> lines) {
        var divided = new ArrayList<Line>();
        demands(lines).forEach((scope, demand) -> {
            boolean isCut = demand.value().signum() > 0 && payee.team().answer(budget, scope) instanceof Part;
            divided.add(periods.line(scope, isCut ? part(scope, demand) : demand));
        });
        return divided;
    }

    private Because part(FiscalPeriod scope, Because demand) {
        Part part = (Part) Objects.requireNonNull(payee.team().answer(budget, scope));
        return Because.chosen(
                WITHIN,
                new Dividing(part, budget.coins(), budget.component(), scope).of(budget.amount(), demand),
                budget.amount());
    }

    private Span span() {
        return Objects.requireNonNull(budget.limit().per().span());
    }
}
