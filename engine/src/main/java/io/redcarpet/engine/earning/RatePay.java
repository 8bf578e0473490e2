package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Setting;
import java.util.IdentityHashMap;
import java.util.List;

/** What the rates of a component pay for a credit, or for a piece of one. */
final class RatePay {

    private static final Reason AT_RATE = Reason.of(Word.AT_RATE);
    private static final Reason TARGET_RATE = Reason.of(Word.TARGET_RATE);
    private static final Reason MULTIPLIED = Reason.of(Word.MULTIPLIED);

    private final Standing standing;
    private final Numbers numbers;
    private final IdentityHashMap<Rates.Tiers, TierPay> tiers = new IdentityHashMap<>();
    private final IdentityHashMap<Rates.Stages, StagePay> stages = new IdentityHashMap<>();
    private final IdentityHashMap<Rates.Sloped, SlopePay> slopes = new IdentityHashMap<>();

    RatePay(Standing standing, Numbers numbers) {
        this.standing = standing;
        this.numbers = numbers;
    }

    /**
     * What is paid for a value.
     *
     * @param credit the place of the credit that the value is of, or is a piece of
     */
    Because pay(Rates rates, int credit, Because value) {
        return switch (rates) {
            case Rates.Flat flat -> atRate(value, number(flat.rate(), credit));
            case Rates.OnTarget onTarget -> onTarget(onTarget, credit, value);
            case Rates.Multiplied multiplied ->
                Because.product(
                        MULTIPLIED, pay(multiplied.rates(), credit, value), number(multiplied.factor(), credit));
            case Rates.ByField byField -> byField(byField, credit, value);
            case Rates.ByNumber byNumber -> byNumber(byNumber, credit, value);
            case Rates.Tiers tiered ->
                tiers.computeIfAbsent(tiered, node -> new TierPay(this, standing, numbers, node))
                        .pay(credit, value);
            case Rates.Stages staged ->
                stages.computeIfAbsent(staged, node -> new StagePay(standing, numbers, node))
                        .pay(credit, value);
            case Rates.Sloped sloped ->
                slopes.computeIfAbsent(sloped, node -> new SlopePay(numbers, node))
                        .pay(credit, value);
        };
    }

    private Because number(Setting setting, int credit) {
        return standing.payee().number(setting, standing.credit(credit).date());
    }

    /** A share of money, or money for each unit. */
    static Because atRate(Because value, Because rate) {
        return rate.unit().kind() == Unit.Kind.MONEY && value.unit().kind() == Unit.Kind.NUMBER
                ? Because.of(Arithmetic.PRODUCT, AT_RATE, rate.unit(), List.of(value, rate))
                : Because.product(AT_RATE, value, rate);
    }

    private Because onTarget(Rates.OnTarget rates, int credit, Because value) {
        var basis = new Attainment(rates.quotaFor(), rates.over(), Basis.Against.WHOLE_PERIOD);
        var date = standing.credit(credit).date();
        Because quota = standing.quota(basis, date);
        if (quota.value().isZero()) {
            throw new MissingQuotaException(
                    standing.payee().person(),
                    rates.quotaFor(),
                    standing.period(date, rates.over()).dates(),
                    true);
        }
        return Because.product(
                AT_RATE, value, Because.quotient(TARGET_RATE, Unit.SHARE, number(rates.target(), credit), quota));
    }

    private Because byField(Rates.ByField rates, int credit, Because value) {
        var transaction = standing.credit(credit).transaction();
        String field = transaction.text(rates.field());
        Rates chosen = field == null ? null : rates.values().get(field);
        if (chosen == null) {
            chosen = rates.otherwise();
        }
        if (chosen == null) {
            throw new MissingFieldException(
                    transaction.id(), rates.field() + (field == null ? "" : " (" + field + ")"));
        }
        return pay(chosen, credit, value);
    }

    private Because byNumber(Rates.ByNumber rates, int credit, Because value) {
        Because number = numbers.before(rates.by(), credit);
        var table = new ScaledTable<>(rates.table(), null);
        int row = table.rowOf(number.value());
        Because paid = pay(table.row(row), credit, value);
        return Because.chosen(Reason.of(Word.ROW_CHOSEN), table.evidence(row, paid, number));
    }
}
