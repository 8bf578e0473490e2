package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.TimeThere;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The periods that a person is paid for, and what part of an amount is theirs in one. */
final class PayeePeriods {

    private static final Reason PRORATED = Reason.of(Word.PRORATED);

    private final Payee payee;
    private final Presence presence;
    private final Period counted;

    PayeePeriods(Payee payee) {
        this(payee, payee.presence(), payee.plan().valid());
    }

    /**
     * @param presence for which amounts are prorated
     * @param counted the days of which amounts are paid; another version of the plan pays those of others
     */
    PayeePeriods(Payee payee, Presence presence, Period counted) {
        this.payee = payee;
        this.presence = presence;
        this.counted = counted;
    }

    /** Pay periods that have ended. */
    List<FiscalPeriod> ended() {
        return ended(payee.plan().payPeriod());
    }

    /** Those that have ended, and of which the person was there for some part. */
    List<FiscalPeriod> ended(Span span) {
        return payee.plan().calendar().periods(span, payee.days()).stream()
                .filter(period -> !period.dates().lastDay().isAfter(payee.through()))
                .filter(period -> payee.isPaidDuring(period.dates()))
                .toList();
    }

    /** Those that have ended and on whose last day the person was on the plan. */
    List<FiscalPeriod> endedOnPlan(Span span) {
        return ended(span).stream()
                .filter(period -> payee.isOnPlan(period.dates().lastDay()))
                .toList();
    }

    /** The last day of the period on which the person is paid by the plan. */
    LocalDate end(FiscalPeriod period) {
        return payee.lastDay(period.dates());
    }

    /** A line for the period, in the pay period in which it ends. */
    Line line(FiscalPeriod period, Because amount) {
        return new Line(Line.NO_CREDIT, payPeriod(end(period)), "", amount);
    }

    FiscalPeriod payPeriod(LocalDate day) {
        return payee.plan().calendar().containing(day, payee.plan().payPeriod());
    }

    /** The part of a number for the days on which the person was there; each of several numbers for its own days. */
    Because prorated(Setting setting, Proration proration, Period days) {
        Period part = counted(days);
        List<Own> all = payee.numbers(setting, part);
        List<Own> own = all.stream()
                .filter(each ->
                        !presence.isAwayDuring(each.dates().intersect(part).orElseThrow()))
                .toList();
        boolean isOne = own.isEmpty() || own.getFirst().dates().contains(part);
        if (isOne || proration == Proration.NONE) {
            return prorated(payee.number(setting, payee.lastDay(days)), proration, days);
        }
        dayWithout(all, part).ifPresent(day -> payee.number(setting, day));
        TimeThere there = there(proration);
        List<Because> parts =
                own.stream().map(each -> during(each, part, there, days)).toList();
        return parts.size() == 1 ? parts.getFirst() : Because.sum(PRORATED, parts);
    }

    /** The first day on which the person is there and none of the numbers holds. */
    private Optional<LocalDate> dayWithout(List<Own> inOrder, Period part) {
        LocalDate from = part.from();
        for (Own own : inOrder) {
            Optional<LocalDate> before = presence.firstDayIn(from, own.dates().from());
            if (before.isPresent()) {
                return before;
            }
            from = own.dates().until();
        }
        return presence.firstDayIn(from, part.until());
    }

    private static Because during(Own own, Period part, TimeThere there, Period whole) {
        Period days = own.dates().intersect(part).orElseThrow();
        return Because.product(PRORATED, own.number(), there.told(days, whole));
    }

    Because prorated(Because amount, Proration proration, Period days) {
        TimeThere there = there(proration);
        Period part = counted(days);
        if (part.equals(days) || proration == Proration.NONE) {
            boolean all = there.share(days).equals(Exact.ONE);
            return all ? amount : Because.product(PRORATED, amount, there.told(days, Unit.SHARE));
        }
        Because share = there.told(part, days);
        return share.value().equals(Exact.ONE) ? amount : Because.product(PRORATED, amount, share);
    }

    private Period counted(Period days) {
        return days.intersect(counted).orElse(days);
    }

    private TimeThere there(Proration proration) {
        return new TimeThere(payee.person(), proration, presence);
    }
}
