package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Payout.Pool;
import io.redcarpet.engine.plan.PoolAmount;
import io.redcarpet.engine.plan.PoolWeight;
import io.redcarpet.engine.team.Answer.Part;
import io.redcarpet.engine.team.Question.PartOfPool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a pool: one for each period on whose last day the person was on the team. */
final class PoolLines {

    private static final Reason OPEN = Reason.of(Word.GATE_REACHED);
    private static final Reason SHUT = Reason.of(Word.GATE_MISSED);
    private static final Reason NOTHING_TO_DIVIDE = Reason.of(Word.NOTHING_TO_DIVIDE);
    private static final Reason POOL = Reason.of(Word.POOL);
    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);
    private static final Reason WEIGHT = Reason.of(Word.COUNTED_WEIGHT);
    private static final Because EQUAL = Because.fact(Reason.of(Word.EQUAL_WEIGHT), Unit.NUMBER, Exact.ONE);

    private final Payee payee;
    private final PayeePeriods periods;
    private final Numbers numbers;
    private final PartOfPool question;
    private final Pool pool;

    PoolLines(Payee payee, Numbers numbers, PartOfPool question) {
        this.payee = payee;
        this.periods = new PayeePeriods(payee);
        this.numbers = numbers;
        this.question = question;
        this.pool = question.pool();
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (FiscalPeriod period : periods.endedOnPlan(pool.every())) {
            if (payee.team().answer(question, period) instanceof Part part) {
                amount(period, part).ifPresent(amount -> lines.add(periods.line(period, amount)));
            }
        }
        return lines;
    }

    /** Zero for somebody who does not qualify. */
    Exact weight(FiscalPeriod period) {
        return qualifies(period) ? counted(period).value() : Exact.ZERO;
    }

    /** What counts towards a pool that is a share of what all were credited with. */
    Exact credited(FiscalPeriod period) {
        return pool.amount() instanceof PoolAmount.ShareOf share
                ? numbers.total(share.measure(), period).value()
                : Exact.ZERO;
    }

    /** Nothing where nothing was expected and nothing credited. */
    private Optional<Because> amount(FiscalPeriod period, Part part) {
        Gate gate = pool.qualifies();
        return gate == null
                ? Optional.of(part(period, part))
                : numbers.atEnd(gate.by(), end(period)).map(looked -> gated(gate, looked, period, part));
    }

    private boolean qualifies(FiscalPeriod period) {
        Gate gate = pool.qualifies();
        return gate == null
                || numbers.atEnd(gate.by(), end(period))
                        .filter(looked -> gate.isReachedBy(looked.value()))
                        .isPresent();
    }

    private Because gated(Gate gate, Because looked, FiscalPeriod period, Part part) {
        boolean reached = gate.isReachedBy(looked.value());
        Because paid = reached ? part(period, part) : nothing();
        return Because.chosen(reached ? OPEN : SHUT, List.of(paid, looked, gate.atLeast()));
    }

    private Because part(FiscalPeriod period, Part part) {
        Because whole = whole(part);
        Because weight = counted(period);
        boolean divides = part.weights().signum() > 0 && whole.value().signum() > 0;
        return divides
                ? new Dividing(part, question.coins(), question.component(), period).of(whole, weight)
                : Because.chosen(NOTHING_TO_DIVIDE, List.of(nothing(), whole, weight));
    }

    private Because whole(Part part) {
        return switch (pool.amount()) {
            case PoolAmount.Stated stated -> stated.amount();
            case PoolAmount.ShareOf share -> {
                Reason told = Reason.of(Word.POOL_CREDITED).named(share.measure());
                Because credited = Because.fact(told, nothing().unit(), part.credited());
                yield Because.rounded(ROUNDED, Because.product(POOL, credited, share.rate()), question.coins());
            }
        };
    }

    /** Below zero it counts as nothing. */
    private Because counted(FiscalPeriod period) {
        Because weight = numbered(period);
        return periods.prorated(
                weight.value().signum() < 0 ? Because.chosen(WEIGHT, Nothing.of(weight.unit()), weight) : weight,
                pool.proration(),
                period.dates());
    }

    private Because numbered(FiscalPeriod period) {
        return switch (pool.by()) {
            case PoolWeight.Equal _ -> EQUAL;
            case PoolWeight.Own own -> payee.number(own.number(), end(period));
            case PoolWeight.By by -> {
                Because number = numbers.atEnd(by.basis(), end(period)).orElse(Nothing.of(Unit.SHARE));
                yield Because.rounded(ROUNDED, number, by.rounding());
            }
        };
    }

    private Because nothing() {
        return Nothing.of(Unit.of(payee.plan().currency()));
    }

    private static LocalDate end(FiscalPeriod period) {
        return period.dates().lastDay();
    }
}
