package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid after some periods were closed: a closed period stays as it is, and by how much its earnings would be
 * different today is paid in the first open one. All that was ever paid for an earning is what a calculation from scratch
 * makes of it.
 */
public final class Restatement {

    private static final Reason NOW = Reason.of(Word.RESTATED);
    private static final Reason GONE = Reason.of(Word.NO_LONGER_EARNED);

    private final FiscalCalendar calendar;
    private final LocalDate closedThrough;

    /**
     * @param closedThrough the last day of the last pay period that is closed
     */
    public Restatement(FiscalCalendar calendar, LocalDate closedThrough) {
        this.calendar = calendar;
        this.closedThrough = closedThrough;
    }

    public boolean isClosed(FiscalPeriod period) {
        return !period.dates().lastDay().isAfter(closedThrough);
    }

    /** The first pay period that is not closed. */
    private FiscalPeriod open(FiscalPeriod like) {
        return calendar.containing(closedThrough.plusDays(1), like.span());
    }

    /**
     * What is to be paid in open periods. Where an earning was paid in another currency than today's, that is taken back, and
     * all of it is paid in today's.
     *
     * @param fresh all earnings of some people, calculated from scratch
     * @param posted all that was ever paid to the same people in closed periods
     */
    public List<Posting> postings(List<Earning> fresh, List<Posted> posted) {
        Map<Paid, List<Posted>> before = new LinkedHashMap<>();
        posted.forEach(each ->
                before.computeIfAbsent(Paid.of(each), _ -> new ArrayList<>()).add(each));
        var postings = new ArrayList<Posting>();
        for (Earning earning : fresh) {
            posting(earning, before.remove(Paid.of(earning))).forEach(postings::add);
        }
        Set<String> taken = new HashSet<>();
        if (!before.isEmpty()) {
            postings.forEach(posting -> taken.add(posting.id()));
        }
        before.values().forEach(each -> takenBack(each, taken).ifPresent(postings::add));
        return postings;
    }

    /**
     * What is still to come at the end of open periods. Something that falls due later today may have been paid in a closed
     * period, in which it was due before; it is not paid again.
     *
     * @param fresh of one person, calculated from scratch as all earnings are; one for each component and period
     */
    public List<HeldBalance> held(List<HeldBalance> fresh, List<Earning> earnings, List<Posted> posted) {
        Map<Paid, Exact> before = new HashMap<>();
        posted.forEach(each -> before.merge(Paid.of(each), each.amount(), Exact::plus));
        List<Earning> early = earnings.stream()
                .filter(earning -> !isClosed(earning.period()))
                .filter(earning ->
                        !before.getOrDefault(Paid.of(earning), Exact.ZERO).isZero())
                .toList();
        return fresh.stream()
                .filter(balance -> !isClosed(balance.period()))
                .map(balance -> early.isEmpty() ? balance : withoutPaid(balance, early, before))
                .toList();
    }

    private static HeldBalance withoutPaid(HeldBalance balance, List<Earning> early, Map<Paid, Exact> before) {
        var parts = new ArrayList<>(balance.held().parts());
        for (Earning earning : early) {
            if (isToCome(earning, balance)) {
                Exact paid = Objects.requireNonNull(before.get(Paid.of(earning)));
                parts.add(Because.fact(
                        Reason.of(Word.POSTED_EARLY).named(earning.id()),
                        balance.held().unit(),
                        paid.negate()));
            }
        }
        return balance.with(parts);
    }

    private static boolean isToCome(Earning earning, HeldBalance balance) {
        Credit credit = earning.credit();
        Period dates = balance.period().dates();
        return credit != null
                && earning.component().equals(balance.component())
                && earning.because().unit().equals(balance.held().unit())
                && !credit.date().isAfter(dates.lastDay())
                && earning.period().dates().from().isAfter(dates.from());
    }

    /** What was paid for an earning in one currency. */
    private record Paid(String earning, Unit unit) {

        static Paid of(Earning earning) {
            return new Paid(earning.id(), earning.because().unit());
        }

        static Paid of(Posted posted) {
            return new Paid(posted.earning().id(), posted.unit());
        }
    }

    private Stream<Posting> posting(Earning earning, @Nullable List<Posted> posted) {
        Exact before = sum(posted);
        if (posted == null && !isClosed(earning.period())) {
            return Stream.of(posting(earning, earning.period(), null, earning.because()));
        }
        return before.equals(earning.amount())
                ? Stream.empty()
                : Stream.of(posting(
                        earning, later(earning.period()), before, difference(earning.id(), earning.because(), before)));
    }

    private static Posting posting(Earning earning, FiscalPeriod in, @Nullable Exact before, Because because) {
        return new Posting(
                EarningKey.of(earning),
                earning.plan(),
                in,
                before == null ? Exact.ZERO : before,
                before == null ? "" : correction(in),
                because);
    }

    /** What was paid for something that is no longer earned, or is earned in another currency. */
    private Optional<Posting> takenBack(List<Posted> posted, Set<String> taken) {
        Exact before = sum(posted);
        EarningKey earning = posted.getFirst().earning();
        FiscalPeriod in = later(earning.period());
        Because nothing = Because.fact(GONE, posted.getFirst().unit(), Exact.ZERO);
        var back = new Posting(earning, null, in, before, correction(in), difference(earning.id(), nothing, before));
        return before.isZero() ? Optional.empty() : Optional.of(taken.add(back.id()) ? back : back.inItsCurrency());
    }

    private static String correction(FiscalPeriod in) {
        return "in-" + in.label();
    }

    private Because difference(String earning, Because now, Exact before) {
        Reason told = Reason.of(Word.POSTED_BEFORE).named(earning).on(closedThrough);
        return Because.difference(NOW, now, Because.fact(told, now.unit(), before));
    }

    /** Its own period, unless that is closed. */
    private FiscalPeriod later(FiscalPeriod period) {
        return isClosed(period) ? open(period) : period;
    }

    private static Exact sum(@Nullable List<Posted> posted) {
        return posted == null ? Exact.ZERO : posted.stream().map(Posted::amount).reduce(Exact.ZERO, Exact::plus);
    }
}
