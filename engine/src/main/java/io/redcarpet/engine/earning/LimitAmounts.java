package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.LimitAmount;
import io.redcarpet.engine.plan.LimitAmount.ShareOf;
import io.redcarpet.engine.plan.LimitAmount.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How much a cap or a floor is for somebody. */
final class LimitAmounts {

    private static final Reason CREDITED = Reason.of(Word.LIMIT_CREDITED);
    private static final Reason SHARE = Reason.of(Word.LIMIT_SHARE);
    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);

    private final LimitAmount amount;
    private final Standing standing;
    private final Payee payee;
    private final PayeePeriods periods;
    private final LocalDate known;

    /**
     * @param known the last day whose credits count; those of later days are not asked for
     */
    LimitAmounts(Limit limit, Standing standing, LocalDate known) {
        this.amount = limit.amount();
        this.standing = standing;
        this.payee = standing.payee();
        this.periods = new PayeePeriods(payee);
        this.known = known;
    }

    Payee payee() {
        return payee;
    }

    /**
     * The limit of a period, as it is in one of its pay periods.
     *
     * <p>Lines are rounded before they are limited, so a part of a limit has to be in whole coins itself.
     */
    Because of(FiscalPeriod scope, FiscalPeriod payPeriod) {
        return inCoins(
                switch (amount) {
                    case Stated stated -> periods.prorated(stated.number(), stated.proration(), scope.dates());
                    case ShareOf share -> {
                        Because credited = credited(share, scope.dates().from(), payPeriod);
                        yield share(share, payPeriod, notNegative(credited));
                    }
                });
    }

    /** The limit of a single line; for one that is taken back, of what is given back for it. */
    Because of(Line line) {
        return switch (amount) {
            case Stated stated -> payee.number(stated.number(), periods.end(line.period()));
            case ShareOf share -> {
                Because value = value(share, line);
                boolean isBack =
                        line.amount().value().signum() < 0 && value.value().signum() < 0;
                yield inCoins(share(share, line.period(), isBack ? Nothing.less(value) : notNegative(value)));
            }
        };
    }

    /** The pay periods that are known; in each of them what it is a share of may have changed. */
    List<FiscalPeriod> payPeriods() {
        return periods.ended().stream()
                .filter(period -> !period.dates().lastDay().isAfter(known))
                .toList();
    }

    private Because share(ShareOf share, FiscalPeriod payPeriod, Because credited) {
        return Because.product(SHARE, credited, payee.number(share.share(), periods.end(payPeriod)));
    }

    private Because credited(ShareOf share, LocalDate from, FiscalPeriod payPeriod) {
        LocalDate last = payPeriod.dates().lastDay();
        LocalDate through = last.isAfter(known) ? known : last;
        Credited credited = standing.credited(share.measure());
        List<Because> totals = payee.stretches().stream()
                .flatMap(stretch -> through.isBefore(from)
                        ? Stream.of()
                        : stretch.intersect(Period.through(from, through)).stream())
                .map(part -> standing.total(credited, part))
                .toList();
        if (totals.isEmpty()) {
            return Nothing.of(money());
        }
        return totals.size() == 1 ? totals.getFirst() : Because.sum(CREDITED, totals);
    }

    /** What does not count by the measure, or belongs to no credit, is worth nothing by it. */
    private Because value(ShareOf share, Line line) {
        Because value = line.isForCredit() ? standing.credited(share.measure()).value(line.credit()) : null;
        return value == null ? Because.fact(Reason.of(Word.NOT_PAID), money(), Exact.ZERO) : value;
    }

    private Because notNegative(Because credited) {
        return credited.value().signum() < 0
                ? Because.greatest(CREDITED, credited, Nothing.of(credited.unit()))
                : credited;
    }

    private Because inCoins(Because exact) {
        Because coins = Because.rounded(ROUNDED, exact, payee.plan().rounding().rounding());
        return coins.value().equals(exact.value()) ? exact : coins;
    }

    private Unit money() {
        return Unit.of(payee.plan().currency());
    }
}
