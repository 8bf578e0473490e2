package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Draw.AfterLeaving;
import io.redcarpet.engine.plan.Draw.Recovery;
import io.redcarpet.engine.plan.Draw.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Advances and what is taken back of them, pay period by pay period. What is owed is never negative. */
final class DrawLines {

    private static final Reason EARNED = Reason.of(Word.EARNED);
    private static final Reason ADVANCE = Reason.of(Word.ADVANCE);
    private static final Reason BEYOND = Reason.of(Word.BEYOND_ADVANCE);
    private static final Reason OWED = Reason.of(Word.OWED);
    private static final Reason ROOM = Reason.of(Word.MAY_STILL_BE_OWED);
    private static final Reason NOTHING = Reason.of(Word.NOTHING);

    private final Payee payee;
    private final PayeePeriods periods;
    private final Draw draw;
    private final Map<FiscalPeriod, List<Because>> earned;
    private final boolean isLast;
    private final List<Drawn> drawn = new ArrayList<>();
    private Because owed;

    /** What a draw does in one pay period. */
    record Drawn(FiscalPeriod period, Because advance, Because recovered, Because owed) {}

    /**
     * @param earned the payable amounts of the components that the draw is against, by pay period
     * @param isLast whether no later version of the plan goes on with the draw
     */
    DrawLines(Payee payee, Draw draw, Map<FiscalPeriod, List<Because>> earned, boolean isLast) {
        this.isLast = isLast;
        this.payee = payee;
        this.periods = new PayeePeriods(payee);
        this.draw = draw;
        this.earned = earned;
        this.owed = nothing(OWED);
    }

    /**
     * @param before what was owed when an earlier version of the plan ended; null for nothing
     */
    List<Drawn> lines(@Nullable DrawBalance before) {
        int year = 0;
        if (before != null && draw.recovery() != null) {
            owed = owed(before.period(), before.owed().value());
            year = before.period().year();
        }
        Recovery recovery = draw.recovery();
        List<FiscalPeriod> later = recovery == null ? List.of() : afterLeaving(recovery);
        for (FiscalPeriod period :
                Stream.concat(periods.ended().stream(), later.stream()).toList()) {
            if (later.contains(period) && owed.value().isZero()) {
                break;
            }
            if (recovery != null && recovery.forgiven() && period.year() != year) {
                owed = nothing(OWED);
            }
            year = period.year();
            drawn.add(drawn(period));
        }
        return drawn;
    }

    /** The pay periods after the last day with the firm in which something is still paid. */
    private List<FiscalPeriod> afterLeaving(Recovery recovery) {
        if (!isLast || recovery.afterLeaving() != AfterLeaving.RECOVERED) {
            return List.of();
        }
        return earned.keySet().stream()
                .filter(period -> period.dates().from().isAfter(payee.days().lastDay())
                        && payee.presence().isLeftBy(period.dates().from())
                        && !period.dates().lastDay().isAfter(payee.through()))
                .sorted(Comparator.comparing(period -> period.dates().from()))
                .toList();
    }

    private Drawn drawn(FiscalPeriod period) {
        boolean isGiven = draw.given().contains(period.dates()) && payee.isPaidDuring(period.dates());
        Because amount = isGiven ? periods.prorated(draw.amount(), draw.proration(), period.dates()) : nothing(ADVANCE);
        var lines = earned.getOrDefault(period, List.of());
        Because sum = lines.isEmpty() ? nothing(EARNED) : Because.sum(EARNED, lines);
        Because recovered = recovered(period, sum, amount);
        Because still = Because.difference(OWED, owed, recovered);
        Because advance = advance(sum, amount, still);
        Because told = told(period, recovered, advance);
        owed = draw.recovery() == null ? nothing(OWED) : owed(period, told.value());
        return new Drawn(period, advance, recovered, told);
    }

    /** Lines of their own tell why so much was taken back and given. */
    private Because told(FiscalPeriod period, Because recovered, Because advance) {
        Because left = Because.sum(
                OWED,
                List.of(
                        owed,
                        Nothing.less(fact(told(Word.RECOVERED_OF, period), recovered.value())),
                        fact(told(Word.ADVANCE_OF, period), advance.value())));
        LocalDate forgiven = left.value().isZero() ? null : forgivenOn(period);
        return forgiven == null
                ? left
                : Because.chosen(Reason.of(Word.FORGIVEN_ON_LEAVING).on(forgiven), nothing(NOTHING), left);
    }

    /** The last day with the firm, where it lies in the period and nothing is taken back after it. */
    private @Nullable LocalDate forgivenOn(FiscalPeriod period) {
        Recovery recovery = draw.recovery();
        LocalDate left = payee.presence().left();
        boolean isForgiven = isLast
                && recovery != null
                && recovery.afterLeaving() == AfterLeaving.FORGIVEN
                && left != null
                && period.dates().contains(left);
        return isForgiven ? left : null;
    }

    /** Somebody with a draw of zero has none: pay below zero in that period is not filled up. */
    private Because advance(Because sum, Because amount, Because still) {
        Because wanted = draw.style() == Style.ADDITIVE || amount.value().isZero()
                ? amount
                : Because.greatest(ADVANCE, Because.difference(ADVANCE, amount, sum), nothing(NOTHING));
        Recovery recovery = draw.recovery();
        Because most = recovery == null ? null : recovery.most();
        if (most == null || wanted.value().isZero()) {
            return rounded(wanted);
        }
        Because room = Because.greatest(ROOM, Because.difference(ROOM, most, still), nothing(NOTHING));
        return rounded(Because.least(Reason.of(Word.ADVANCE_LIMIT), wanted, room));
    }

    private Because recovered(FiscalPeriod period, Because sum, Because amount) {
        Recovery recovery = draw.recovery();
        if (recovery == null || owed.value().isZero() || period.dates().from().isBefore(recovery.from())) {
            return nothing(OWED);
        }
        boolean ofAll = recovery.of() == Draw.Of.EARNINGS;
        Because source = ofAll ? sum : Because.difference(BEYOND, sum, amount);
        Because positive = Because.greatest(ofAll ? EARNED : BEYOND, source, nothing(NOTHING));
        Because share = Because.product(Reason.of(Word.RECOVERY_SHARE), positive, recovery.share());
        return Because.least(Reason.of(Word.RECOVERED), rounded(share), owed);
    }

    private Because rounded(Because exact) {
        return Because.rounded(
                Reason.of(Word.ROUNDED), exact, payee.plan().rounding().rounding());
    }

    /** As the statement of the pay period has it. */
    private Because owed(FiscalPeriod period, Exact amount) {
        return fact(told(Word.OWED_AFTER, period), amount);
    }

    private Reason told(Word word, FiscalPeriod period) {
        return Reason.of(word).named(draw.id()).named(period.label());
    }

    private Because nothing(Reason reason) {
        return fact(reason, Exact.ZERO);
    }

    private Because fact(Reason reason, Exact amount) {
        return Because.fact(reason, Unit.of(payee.plan().currency()), amount);
    }
}
