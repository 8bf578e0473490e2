package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What part of a quota some of its days have: the months or days that count for the person, over all of the quota. */
final class QuotaShare {

    private static final Reason TOGETHER = Reason.of(Word.TIME_TOGETHER);

    private final FiscalCalendar calendar;
    private final QuotaRule rule;
    private final Presence presence;
    private final Quota quota;
    private final TimeThere there;

    QuotaShare(FiscalCalendar calendar, QuotaRule rule, Presence presence, Quota quota) {
        this.calendar = calendar;
        this.rule = rule;
        this.presence = presence;
        this.quota = quota;
        this.there = new TimeThere(quota.person(), rule.proration(), presence);
    }

    /**
     * Days that count alike.
     *
     * @param whole whether the person counts for all of them
     * @param ramp null where there is none
     */
    private record Stretch(
            Period days, boolean whole, @Nullable Because ramp) {

        boolean goesOnIn(Stretch next) {
            return whole && next.whole && days.until().equals(next.days.from()) && Objects.equals(ramp, next.ramp);
        }
    }

    Because of(Period days) {
        List<Because> counted = stretches(days).stream().map(this::counted).toList();
        Because together = counted.isEmpty() ? there.daysThere(days, days) : sum(counted);
        Word word = byDays() ? Word.QUOTA_SHARE_BY_DAYS : Word.QUOTA_SHARE_BY_MONTHS;
        return Because.quotient(new Share(word, days, quota.dates()), Unit.SHARE, together, length(quota.dates()));
    }

    /** Those for which the person counts in some way; months that count alike lie together. */
    private List<Stretch> stretches(Period days) {
        if (presence.isWhole(days) && rule.ramp().shares().isEmpty()) {
            return List.of(new Stretch(days, true, null));
        }
        var stretches = new ArrayList<Stretch>();
        for (FiscalPeriod month : months(days)) {
            add(stretches, month.dates().intersect(days).orElseThrow());
        }
        return stretches;
    }

    private void add(List<Stretch> stretches, Period part) {
        if (presence.isAwayDuring(part)) {
            return;
        }
        Because ramp = rule.ramp().share(presence.began(), part.from()).orElse(null);
        var next = new Stretch(part, dayByDay() || there.share(part).equals(Exact.ONE), ramp);
        if (!stretches.isEmpty() && stretches.getLast().goesOnIn(next)) {
            Period before = stretches.removeLast().days;
            stretches.add(new Stretch(new Period(before.from(), part.until()), next.whole, ramp));
        } else {
            stretches.add(next);
        }
    }

    /** In months or in days. */
    private Because counted(Stretch stretch) {
        Because time = time(stretch);
        return stretch.ramp == null
                ? time
                : Because.product(new Ramped(stretch.days, presence.began()), time, stretch.ramp);
    }

    private Because time(Stretch stretch) {
        Period days = stretch.days;
        if (dayByDay() && !presence.isWhole(days)) {
            return there.daysThere(days, days);
        }
        Because length = length(days);
        if (stretch.whole) {
            return length;
        }
        return length.value().equals(Exact.ONE)
                ? there.told(days, Unit.NUMBER)
                : Because.product(new Calendar(Word.TIME_COUNTED, days), length, there.told(days, Unit.SHARE));
    }

    /** Where days are spread and counted alike, months make no difference. */
    private boolean dayByDay() {
        return byDays() && rule.proration() == Proration.DAYS;
    }

    private boolean byDays() {
        return rule.spread() == Spread.DAYS;
    }

    /** In months one that begins or ends within counts by its days, so that all parts add up to the quota. */
    private Because length(Period days) {
        if (byDays()) {
            return Calendar.days(days);
        }
        List<FiscalPeriod> months = months(days);
        List<FiscalPeriod> whole =
                months.stream().filter(month -> days.contains(month.dates())).toList();
        if (whole.size() == months.size()) {
            return wholeMonths(whole);
        }
        var parts = new ArrayList<Because>();
        for (FiscalPeriod month : months) {
            if (!whole.contains(month)) {
                parts.add(partOf(month.dates(), days));
            } else if (month.equals(whole.getFirst())) {
                parts.add(wholeMonths(whole));
            }
        }
        return sum(parts);
    }

    private static Because partOf(Period month, Period days) {
        Period part = month.intersect(days).orElseThrow();
        return Because.quotient(
                new Share(Word.PART_OF_MONTH, part, month), Unit.NUMBER, Calendar.days(part), Calendar.days(month));
    }

    private static Because wholeMonths(List<FiscalPeriod> months) {
        var days = new Period(
                months.getFirst().dates().from(), months.getLast().dates().until());
        return Because.fact(new Calendar(Word.MONTHS, days), Unit.NUMBER, Exact.of(months.size()));
    }

    private static Because sum(List<Because> parts) {
        return parts.size() == 1 ? parts.getFirst() : Because.sum(TOGETHER, List.copyOf(parts));
    }

    private List<FiscalPeriod> months(Period days) {
        return calendar.periods(Span.MONTH, days);
    }

    /** Some days of longer ones, as the source of a number. */
    private record Share(Word word, Period days, Period whole) implements Source {

        @Override
        public Reason reason() {
            return Reason.of(word)
                    .on(days.from())
                    .on(days.lastDay())
                    .on(whole.from())
                    .on(whole.lastDay());
        }
    }

    /** Days that count with the share of a ramp, as the source of a number. */
    private record Ramped(Period days, LocalDate began) implements Source {

        @Override
        public Reason reason() {
            return Reason.of(Word.TIME_RAMPED)
                    .on(days.from())
                    .on(days.lastDay())
                    .on(began);
        }
    }
}
