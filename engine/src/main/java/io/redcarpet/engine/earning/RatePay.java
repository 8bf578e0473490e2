package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.MissingFieldException;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.ByLevel.Of;
import io.redcarpet.engine.plan.Setting;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rates of a component pay for a credit, or for a piece of one. */
final class RatePay {

    private static final Reason AT_RATE = Reason.of(Word.AT_RATE);
    private static final Reason TARGET_RATE = Reason.of(Word.TARGET_RATE);
    private static final Reason WITH_RERATING = Reason.of(Word.WITH_RERATING);
    private static final Reason NOT_PAID = Reason.of(Word.NOT_PAID);
    private static final Reason MULTIPLIED = Reason.of(Word.MULTIPLIED);
    private static final Reason WITHHELD = Reason.of(Word.WITHHELD);
    private static final Reason REST = Reason.of(Word.REST);
    private static final Reason WHOLE = Reason.of(Word.WHOLE);

    private final Standing standing;
    private final Numbers numbers;
    private final IdentityHashMap<Rates.Tiers, TierPay> tiers = new IdentityHashMap<>();
    private final IdentityHashMap<Rates.Stages, StagePay> stages = new IdentityHashMap<>();
    private final IdentityHashMap<Rates.Sloped, SlopePay> slopes = new IdentityHashMap<>();
    private final IdentityHashMap<Rates, List<Rates>> rerating = new IdentityHashMap<>();

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
            case Rates.ByLevel byLevel -> byLevel(byLevel, credit, value);
            case Rates.ByNumber byNumber -> byNumber(byNumber, credit, value);
            case Rates.Tiers tiered -> tiers(tiered).pay(credit, value);
            case Rates.Stages staged ->
                stages.computeIfAbsent(staged, node -> new StagePay(standing, numbers, node))
                        .pay(credit, value);
            case Rates.Sloped sloped ->
                slopes.computeIfAbsent(sloped, node -> new SlopePay(numbers, node))
                        .pay(credit, value);
        };
    }

    private TierPay tiers(Rates.Tiers tiered) {
        TierPay known = tiers.get(tiered);
        if (known == null) {
            known = new TierPay(this, standing, numbers, tiered);
            tiers.put(tiered, known);
        }
        return known;
    }

    private Unit money() {
        return Unit.of(standing.payee().plan().currency());
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
        Payee payee = standing.payee();
        Period days = standing.period(date, rates.over()).dates();
        if (quota.value().isZero()) {
            throw new MissingQuotaException(payee.person(), rates.quotaFor(), days, true);
        }
        Because target = new PayeePeriods(payee, payee.quotas().presence(), days)
                .prorated(rates.target(), standing.proration(rates.quotaFor()), days);
        Unit unit = quota.unit().kind() == Unit.Kind.MONEY ? Unit.SHARE : target.unit();
        return atRate(value, Because.quotient(TARGET_RATE, unit, target, quota));
    }

    private Because byField(Rates.ByField rates, int credit, Because value) {
        var transaction = standing.credit(credit).transaction();
        String field = transaction.text(rates.field());
        Rates listed = field == null ? null : rates.values().get(field);
        Rates chosen = listed == null ? rates.otherwise() : listed;
        if (chosen == null) {
            throw new MissingFieldException(
                    transaction.id(), rates.field() + (field == null ? "" : " (" + field + ")"));
        }
        return with(pay(chosen, credit, value), broughtBy(rates, chosen, credit, nothing(value.unit())));
    }

    private Because byNumber(Rates.ByNumber rates, int credit, Because value) {
        Because number = numbers.before(rates.by(), credit);
        Because nothing = nothing(value.unit());
        if (Numbers.isMissing(rates.by(), number)) {
            Because withheld = Because.chosen(WITHHELD, nothing(money()), number);
            return with(withheld, broughtBy(rates, null, credit, nothing));
        }
        var table = new ScaledTable<>(rates.table(), null);
        int row = table.rowOf(number.value());
        Rates chosen = table.row(row);
        Because paid = pay(chosen, credit, value);
        return with(
                Because.chosen(Reason.of(Word.ROW_CHOSEN), table.evidence(row, paid, number)),
                broughtBy(rates, chosen, credit, nothing));
    }

    private static Because with(Because paid, Stream<Because> brought) {
        List<Because> all = Stream.concat(Stream.of(paid), brought).toList();
        return all.size() == 1 ? paid : Because.sum(WITH_RERATING, all);
    }

    /**
     * What a credit brings along that is not paid itself: it may still lift earlier ones into another tier, or let them
     * fall into one.
     *
     * @return null where it does not
     */
    @Nullable
    Because brought(Rates rates, int credit, Unit unit) {
        List<Because> all = brought(rates, credit, nothing(unit)).toList();
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> all.getFirst();
            default -> Because.sum(WITH_RERATING, all);
        };
    }

    /** Nothing where nothing was paid by the rates before, so that no quota is needed. */
    private Stream<Because> brought(Rates rates, int credit, Because nothing) {
        return switch (rates) {
            case Rates.Tiers tiered when tiers.containsKey(tiered) -> paid(tiered, credit, nothing);
            case Rates.Sloped sloped when slopes.containsKey(sloped) -> paid(sloped, credit, nothing);
            case Rates.Multiplied multiplied ->
                brought(multiplied.rates(), credit, nothing)
                        .map(each -> Because.product(MULTIPLIED, each, number(multiplied.factor(), credit)));
            case Rates.ByField _, Rates.ByNumber _ -> broughtBy(rates, null, credit, nothing);
            default -> Stream.of();
        };
    }

    /** By all rates that might have been chosen for the credit and were not. */
    @SuppressWarnings("ReferenceEquality")
    private Stream<Because> broughtBy(Rates choosing, @Nullable Rates chosen, int credit, Because nothing) {
        return rerating
                .computeIfAbsent(
                        choosing, each -> each.within().filter(Rates::rerates).toList())
                .stream()
                .filter(other -> other != chosen)
                .flatMap(other -> brought(other, credit, nothing));
    }

    private Stream<Because> paid(Rates rates, int credit, Because nothing) {
        return rates.rerates()
                ? Stream.of(pay(rates, credit, nothing))
                        .filter(more -> !more.value().isZero())
                : Stream.of();
    }

    private static Because nothing(Unit unit) {
        return Because.fact(NOT_PAID, unit, Exact.ZERO);
    }

    private Because byLevel(Rates.ByLevel rates, int credit, Because value) {
        int level = Math.min(standing.credit(credit).level(), rates.levels().size() - 1);
        Because base = value;
        if (rates.of() == Of.WHAT_IS_LEFT) {
            for (int below = 0; below < level; below++) {
                Reason left = Reason.of(Word.LEFT_BY_LEVEL).numbered(below);
                base = Because.product(left, base, rest(number(rates.levels().get(below), credit)));
            }
        }
        return atRate(base, number(rates.levels().get(level), credit));
    }

    private static Because rest(Because rate) {
        return Because.difference(REST, Because.fact(WHOLE, Unit.SHARE, Exact.ONE), rate);
    }
}
