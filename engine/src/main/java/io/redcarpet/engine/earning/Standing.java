package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Argument.Amount;
import io.redcarpet.engine.because.Argument.Day;
import io.redcarpet.engine.because.Argument.Name;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.FiscalPeriods;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.QuotaRule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Where a person stands, by each measure and against each quota, before any of their credits and on any day. */
final class Standing {

    private final Payee payee;
    private final FiscalPeriods periods;
    private final Map<String, Credited> byMeasure = new TreeMap<>();

    Standing(Payee payee) {
        this.payee = payee;
        this.periods = new FiscalPeriods(payee.plan().calendar());
    }

    Payee payee() {
        return payee;
    }

    Credit credit(int place) {
        return payee.credits().get(place);
    }

    FiscalPeriod period(LocalDate day, Span span) {
        return periods.containing(day, span);
    }

    /** What the measure makes of the person's credits. */
    Credited credited(String measure) {
        var known = byMeasure.get(measure);
        if (known == null) {
            known = new Credited(
                    Objects.requireNonNull(payee.plan().measures().get(measure)),
                    payee.plan().crediting(),
                    payee.credits());
            byMeasure.put(measure, known);
        }
        return known;
    }

    /** All measures that were asked for, by name. */
    Collection<Credited> lookedAt() {
        return byMeasure.values();
    }

    /** All that the measure makes of credits in the period until the end of that day, as a fact that can be looked up. */
    Because total(Credited credited, FiscalPeriod period, LocalDate through) {
        return total(
                credited,
                new Period(period.dates().from(), earlier(period.dates().until(), through.plusDays(1))));
    }

    /** All that the measure makes of credits on these days. */
    Because total(Credited credited, Period days) {
        int from = credited.firstOn(days.from());
        int until = credited.firstOn(days.until());
        return Because.fact(new Total(credited, days, from, until), unit(credited), credited.sum(from, until));
    }

    /** What the credits come to that stand in the period before another, the first of them at that place. */
    static Because before(Credited credited, Period days, int first, int place) {
        return Because.fact(
                new Before(credited, days.from(), first, place), unit(credited), credited.sum(first, place));
    }

    private static Unit unit(Credited credited) {
        return credited.measure().unit();
    }

    /**
     * The quota that attainment is measured against on a day.
     *
     * @throws MissingQuotaException when the person has none
     */
    Because quota(Attainment basis, LocalDate on) {
        Period whole = period(on, basis.over()).dates();
        Period days = basis.against() == Against.WHOLE_PERIOD
                ? whole
                : new Period(whole.from(), period(on, Span.MONTH).dates().until());
        return payee.quotas()
                .of(basis.measure(), days)
                .orElseThrow(() -> new MissingQuotaException(payee.person(), basis.measure(), days, false));
    }

    /** How a quota is prorated, and with it the target that it is to pay. */
    Proration proration(String measure) {
        return Objects.requireNonNull(payee.plan().quotas().get(measure)).proration();
    }

    /** What a quota of zero counts as by the plan. */
    Because ofZero(Attainment basis, LocalDate on) {
        QuotaRule rule = Objects.requireNonNull(payee.plan().quotas().get(basis.measure()));
        Because share = rule.zeroCountsAs();
        if (share == null) {
            throw new MissingQuotaException(
                    payee.person(), basis.measure(), period(on, basis.over()).dates(), true);
        }
        return share;
    }

    /** Credited over quota, as a share. */
    Because attainment(Attainment basis, Because credited, LocalDate on) {
        Because quota = quota(basis, on);
        return quota.value().isZero()
                ? Because.chosen(Reason.of(Word.QUOTA_OF_ZERO), ofZero(basis, on), quota)
                : Because.quotient(Reason.of(Word.ATTAINMENT).named(basis.measure()), Unit.SHARE, credited, quota);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Reason told(String measure, Period days, long credits) {
        return Reason.of(
                Word.TOTAL,
                new Name(measure),
                new Day(days.from()),
                new Day(days.lastDay()),
                new Amount(Exact.of(credits), Unit.NUMBER));
    }

    /** What was credited on the days, as the source of a number. */
    private record Total(Credited credited, Period days, int from, int until) implements Source {

        @Override
        public Reason reason() {
            return told(credited.measure().name(), days, credited.count(from, until));
        }
    }

    /** What was credited before another credit, as the source of a number. */
    private record Before(Credited credited, LocalDate from, int first, int place) implements Source {

        @Override
        public Reason reason() {
            LocalDate last = place > first ? credited.credits().get(place - 1).date() : from;
            return told(credited.measure().name(), Period.through(from, last), credited.count(first, place));
        }
    }
}
