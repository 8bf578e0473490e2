package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Basis.Average;
import io.redcarpet.engine.plan.Basis.Composed;
import io.redcarpet.engine.plan.Basis.OfTransaction;
import io.redcarpet.engine.plan.Basis.PaidOut;
import io.redcarpet.engine.plan.Basis.Rank;
import io.redcarpet.engine.plan.Basis.Told;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.team.Answer.Place;
import io.redcarpet.engine.team.Question;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan looks at, as it is before a credit, with it, or at the end of a day. */
final class Numbers {

    private static final Reason RANKED = Reason.of(Word.RANKED);
    private static final Reason RANK_SHARE = Reason.of(Word.RANK_SHARE);

    private final Standing standing;
    private final PaidSoFar paid;
    private final Composing composing;
    private final IdentityHashMap<Basis, Walk> walks = new IdentityHashMap<>();

    Numbers(Standing standing, PaidSoFar paid) {
        this.standing = standing;
        this.paid = paid;
        this.composing = new Composing(standing, this);
    }

    /** Whose numbers these are. */
    Payee payee() {
        return standing.payee();
    }

    /** How the credit moves the standing. */
    Move move(Basis basis, int credit) {
        return switch (basis) {
            case Basis.Credited _, Attainment _ -> walk(basis).move(credit);
            case Composed composed -> composing.move(composed, credit);
            case PaidOut out -> new Move.Adding(scope(out.over(), credit), paid(out, credit), null, null);
            case OfTransaction number -> new Move.Adding(null, ofTransaction(number, credit), null, null);
            case Rank rank -> new Move.Adding(null, rank(rank, date(credit)), null, null);
        };
    }

    /** Asked for each credit anew, so what is known already is found without a detour. */
    private Walk walk(Basis basis) {
        Walk known = walks.get(basis);
        if (known == null) {
            known = switch (basis) {
                case Basis.Credited credited -> new Walk(standing, credited.measure(), credited.over(), null);
                case Attainment attainment ->
                    new Walk(standing, attainment.measure(), Scope.of(attainment.over()), attainment);
                case Composed _, PaidOut _, OfTransaction _, Rank _ ->
                    throw new IllegalArgumentException(basis + " adds up to no standing");
            };
            walks.put(basis, known);
        }
        return known;
    }

    Because before(Basis basis, int credit) {
        Move move = move(basis, credit);
        return told(basis, move.before(), standing.credit(credit).date());
    }

    Because with(Basis basis, int credit) {
        Move move = move(basis, credit);
        return told(basis, move.after(), standing.credit(credit).date());
    }

    /** At the end of a day that lies in the period looked at; not for a number of a single transaction. */
    Because at(Basis basis, LocalDate day) {
        return switch (basis) {
            case Basis.Credited credited -> total(credited.measure(), credited.over(), day);
            case Attainment attainment -> {
                Because total = total(attainment.measure(), Scope.of(attainment.over()), day);
                yield standing.attainment(attainment, total, day);
            }
            case Composed composed -> composing.at(composed, day);
            case PaidOut out ->
                paid(out, standing.period(day, Objects.requireNonNull(out.over().span())), day);
            case Rank rank -> rank(rank, day);
            case OfTransaction _ ->
                throw new IllegalArgumentException("A period has no transaction; look at what was credited in it");
        };
    }

    /** What a condition looks at for a line: with its credit where each credit is judged, else at the end of its period. */
    Because judged(Gate gate, Line line, PayeePeriods periods) {
        return gate.judged() == Judged.WITH_EACH_CREDIT && line.isForCredit()
                ? with(gate.by(), line.credit())
                : at(gate.by(), periods.end(line.period()));
    }

    /**
     * As {@link #at}; empty for somebody of whom nothing was expected and to whom nothing was credited, and for somebody who
     * has no rank.
     */
    Optional<Because> atEnd(Basis basis, LocalDate day) {
        try {
            return Optional.of(at(basis, day)).filter(number -> !isMissing(basis, number));
        } catch (MissingQuotaException missing) {
            if (basis instanceof Average average ? hasNothing(average, day) : hasNothing(missing)) {
                return Optional.empty();
            }
            throw missing;
        }
    }

    /** Whether the number stands for the rank of somebody who has none. */
    static boolean isMissing(Basis basis, Because number) {
        return basis instanceof Rank && number.value().isZero();
    }

    /** Zero where there is none. */
    private Because rank(Rank rank, LocalDate day) {
        Payee payee = standing.payee();
        FiscalPeriod period = standing.period(day, rank.over());
        return payee.team().answer(new Question.Rank(rank), period) instanceof Place place
                ? Because.chosen(
                        RANKED,
                        told(rank, place, period),
                        at(rank.by(), period.dates().lastDay()))
                : Because.fact(within(Word.NO_RANK, period), unit(rank), Exact.ZERO);
    }

    private static Unit unit(Rank rank) {
        return rank.told() == Told.PLACE ? Unit.NUMBER : Unit.SHARE;
    }

    private static Because told(Rank rank, Place place, FiscalPeriod period) {
        return switch (rank.told()) {
            case PLACE -> placed(place, period);
            case SHARE_OF_PEOPLE ->
                Because.quotient(RANK_SHARE, Unit.SHARE, placed(place, period), ranked(place, period));
        };
    }

    private static Because ranked(Place place, FiscalPeriod period) {
        return Because.fact(within(Word.RANKED_PEOPLE, period), Unit.NUMBER, Exact.of(place.people()));
    }

    private static Because placed(Place place, FiscalPeriod period) {
        Reason told = within(Word.PLACE, period).numbered(place.people());
        return Because.fact(told, Unit.NUMBER, Exact.of(place.place()));
    }

    private static Reason within(Word word, FiscalPeriod period) {
        return Reason.of(word).on(period.dates().from()).on(period.dates().lastDay());
    }

    /** Who lacks one of the quotas, and has another, is not passed over in silence. */
    private boolean hasNothing(Average average, LocalDate day) {
        return average.parts().stream()
                .map(Basis.Weighted::by)
                .allMatch(by -> by instanceof Attainment
                        ? atEnd(by, day).isEmpty()
                        : at(by, day).value().isZero());
    }

    private boolean hasNothing(MissingQuotaException missing) {
        Credited credited = standing.credited(missing.measure());
        int from = credited.firstOn(missing.days().from());
        return credited.count(from, credited.firstOn(missing.days().until())) == 0;
    }

    /** All that was credited in the period. */
    Because total(String measure, FiscalPeriod period) {
        return standing.total(standing.credited(measure), period, period.dates().lastDay());
    }

    private Because total(String measure, Scope over, LocalDate day) {
        FiscalPeriod period = standing.period(day, Objects.requireNonNull(over.span()));
        return standing.total(standing.credited(measure), period, day);
    }

    private Because told(Basis basis, Because number, LocalDate on) {
        return basis instanceof Attainment attainment ? standing.attainment(attainment, number, on) : number;
    }

    private @Nullable FiscalPeriod scope(Scope over, int credit) {
        var span = over.span();
        return span == null ? null : standing.period(date(credit), span);
    }

    private Because paid(PaidOut out, int credit) {
        FiscalPeriod scope = scope(out.over(), credit);
        return scope == null ? Nothing.of(money()) : paid(out, scope, date(credit));
    }

    /** Other components are calculated for all of their days, of which those to come are not paid yet. */
    private Because paid(PaidOut out, FiscalPeriod scope, LocalDate through) {
        var days = Period.through(scope.dates().from(), through);
        Reason told = Reason.of(Word.PAID_SO_FAR)
                .named(out.component())
                .on(scope.dates().from())
                .on(through);
        return Because.fact(told, money(), paid.in(out.component(), days));
    }

    private Because ofTransaction(OfTransaction number, int credit) {
        return number.number().of(standing.credit(credit).transaction(), number.unit());
    }

    private Unit money() {
        return Unit.of(standing.payee().plan().currency());
    }

    private LocalDate date(int credit) {
        return standing.credit(credit).date();
    }
}
