package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.LawFixture.UNROUNDED;
import static io.redcarpet.engine.earning.LawFixture.sales;
import static io.redcarpet.engine.earning.LawFixture.sellingAll;
import static io.redcarpet.engine.earning.LawFixture.sum;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What was earned is what was paid and what is held, whatever is sold, comes in, is cancelled, or leaves. */
class HeldLawsTest {

    @Test
    void paidAndHeldAreAllThatIsEarnedWhereNothingIsTakenBack() {
        qt().forAll(HeldFixture.courses(), HeldFixture.terms(), monthEnds()).check((course, terms, end) -> {
            var kept = new PaymentTerms(terms.parts(), terms.belowZero(), PaymentTerms.AfterLeaving.PAID, List.of());
            return sum(paidAndHeld(course.person(kept).earned(), end))
                    .equals(paid(
                            sellingAll(paidBy(flat("10 %")), course.sales()).earned(), end));
        });
    }

    @Test
    void whatIsHeldIsPaidLaterIfNothingHappensButWhatItWaitsFor() {
        qt().forAll(HeldFixture.courses(), HeldFixture.terms(), monthEnds()).check((course, terms, end) -> {
            Exact inTheEnd = course.until(end).completed(end).person(terms).total();
            return sum(paidAndHeld(course.person(terms).earned(), end)).equals(inTheEnd);
        });
    }

    @Test
    void isTheSameWhateverComesLater() {
        qt().forAll(HeldFixture.courses(), HeldFixture.terms(), monthEnds()).check((course, terms, end) -> {
            Earned then = course.person(terms).knownThrough(end.toString()).earned();
            return held(then, end).equals(held(course.person(terms).earned(), end));
        });
    }

    @Test
    void saysWhyAndHolds() {
        qt().withExamples(200)
                .forAll(HeldFixture.courses(), HeldFixture.terms())
                .check((course, terms) -> course.person(terms).earned().held().stream()
                        .allMatch(balance -> balance.held().holds()
                                && balance.held().parts().stream()
                                        .noneMatch(part -> part.value().isZero())));
    }

    /** All that was sold until then is paid or withheld, as much of it as the cap of the year lets through. */
    @Test
    void whatAGateKeepsBackIsHeldUntilTheYearEnds() {
        qt().forAll(
                        sales(),
                        arbitrary().enumValues(Judged.class),
                        integers().between(1, 800),
                        integers().between(1, 12))
                .check((sales, judged, cap, month) -> {
                    LocalDate end = LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
                    var gate = new Gate(bookings(Scope.YEAR), euros("4000"), judged, Missed.PAID_WHEN_REACHED);
                    var limit = new Limit(Kind.CAP, stated(euros(String.valueOf(cap))), Scope.YEAR, Proration.NONE);
                    Earned earned = sellingAll(
                                    plan().rounding(UNROUNDED)
                                            .paying("C", commission(flat("10 %")))
                                            .behind(gate)
                                            .within(limit)
                                            .forPerson(),
                                    sales)
                            .earned();
                    Exact all = paid(
                            sellingAll(LawFixture.paidExactly(flat("10 %")), sales)
                                    .earned(),
                            end);
                    return month == 12
                            ? held(earned, end).isZero()
                            : sum(paidAndHeld(earned, end)).equals(all.min(Exact.of(cap)));
                });
    }

    private static Gen<LocalDate> monthEnds() {
        return integers()
                .between(1, 30)
                .map(months -> LocalDate.of(2026, 1, 1).plusMonths(months).minusDays(1));
    }

    private static List<Exact> paidAndHeld(Earned earned, LocalDate end) {
        return List.of(paid(earned, end), held(earned, end));
    }

    private static Exact paid(Earned earned, LocalDate end) {
        return sum(earned.earnings().stream()
                .filter(line -> !line.period().dates().lastDay().isAfter(end))
                .map(Earning::amount)
                .toList());
    }

    private static Exact held(Earned earned, LocalDate end) {
        return sum(earned.held().stream()
                .filter(balance -> balance.period().dates().lastDay().equals(end))
                .map(balance -> balance.held().value())
                .toList());
    }
}
