package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.LawFixture.sales;
import static io.redcarpet.engine.earning.LawFixture.sellingAll;
import static io.redcarpet.engine.earning.TermsFixture.clawback;
import static io.redcarpet.engine.earning.TermsFixture.collected;
import static io.redcarpet.engine.earning.TermsFixture.equal;
import static io.redcarpet.engine.earning.TermsFixture.later;
import static io.redcarpet.engine.earning.TermsFixture.paidOn;
import static io.redcarpet.engine.earning.TermsFixture.parts;
import static io.redcarpet.engine.earning.TermsFixture.with;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.redcarpet.engine.earning.LawFixture.Booked;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Clawback.Of;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.AfterLeaving;
import io.redcarpet.engine.plan.PaymentTerms.BelowZero;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for payments whatever is sold, comes in and is cancelled. */
class PaymentTermsLawsTest {

    private static final String KNOWN = "2032-12-31";

    /** Something that happens to one of the transactions on a day of the year. */
    private record Happening(int transaction, int day, int amount, boolean cancels) {}

    @Test
    void paysAllOfItOnceEverythingIsDue() {
        qt().forAll(sales(), integers().between(1, 7), integers().between(0, 5)).check((sales, count, apart) -> {
            var dues = new Due[count];
            for (int i = 0; i < count; i++) {
                dues[i] = later(i * apart);
            }
            var paid =
                    sellingAll(paidOn(parts(dues)), sales).knownThrough(KNOWN).total();
            return paid.equals(sellingAll(paidBy(flat("10 %")), sales).total());
        });
    }

    @Test
    void neverTakesBackMoreThanWasPaidNorPaysMoreThanWasEarned() {
        holds(Of.PAID, (earned, paid) -> paid.signum() >= 0 && paid.compareTo(earned) <= 0);
        holds(Of.EARNED, (earned, paid) -> paid.signum() >= 0 && paid.compareTo(earned) <= 0);
    }

    /** As much as somebody has who stayed, and never more than they had on the last day. */
    @Test
    void leavesSomebodyWhoLeftTheLesserOfWhatWasDueThenAndWhatIsDueNow() {
        qt().forAll(sales(), happenings(), integers().between(0, 600)).check((sales, happenings, day) -> {
            LocalDate last = EarningFixture.YEAR.from().plusDays(day);
            List<Booked> sold =
                    sales.stream().filter(sale -> !sale.date().isAfter(last)).toList();
            var left = byTransaction(
                    person(lapsing(AfterLeaving.LAPSES), sold, happenings).leaves(last.toString()));
            var now = byTransaction(person(lapsing(AfterLeaving.PAID), sold, happenings));
            var then = byTransaction(
                    person(lapsing(AfterLeaving.PAID), sold, happenings).knownThrough(last.toString()));
            return now.keySet().stream()
                    .allMatch(sale -> left.getOrDefault(sale, Exact.ZERO)
                            .equals(lesser(now.getOrDefault(sale, Exact.ZERO), then.getOrDefault(sale, Exact.ZERO))));
        });
    }

    private static Exact lesser(Exact now, Exact then) {
        return now.signum() < 0 || then.signum() < 0 ? now.max(then) : now.min(then);
    }

    private static Map<String, Exact> byTransaction(PayeeMaker person) {
        return person.earned().earnings().stream()
                .collect(Collectors.toMap(PaymentTermsLawsTest::transaction, Earning::amount, Exact::plus));
    }

    private static PaymentTerms lapsing(AfterLeaving afterLeaving) {
        return new PaymentTerms(equal(collected()), BelowZero.BY_PARTS, afterLeaving, List.of());
    }

    @Test
    void saysWhyAndHolds() {
        qt().withExamples(200)
                .forAll(sales(), happenings())
                .check((sales, happenings) -> person(terms(Of.EARNED), sales, happenings).earned().earnings().stream()
                        .allMatch(line -> line.because().holds()));
    }

    /** At every point of time what was paid for a sale lies between nothing and what was earned for it. */
    private static void holds(Of of, BiPredicate<Exact, Exact> law) {
        qt().forAll(sales(), happenings()).check((sales, happenings) -> {
            var earned = new HashMap<String, Exact>();
            sellingAll(paidBy(flat("10 %")), sales)
                    .earned()
                    .earnings()
                    .forEach(line -> earned.put(transaction(line), line.amount()));
            var paid = new HashMap<String, Exact>();
            for (Earning line : person(terms(of), sales, happenings).earned().earnings()) {
                Exact all = earned.getOrDefault(transaction(line), Exact.ZERO);
                Exact now = paid.getOrDefault(transaction(line), Exact.ZERO).plus(line.amount());
                paid.put(transaction(line), now);
                if (all.signum() > 0 && !law.test(all, now)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static PaymentTerms terms(Of of) {
        return with(parts(later(0), later(3), collected()), clawback(of, "35 %"));
    }

    private static PayeeMaker person(PaymentTerms terms, List<Booked> sales, List<Happening> happenings) {
        var person = sellingAll(paidOn(terms), sales).knownThrough(KNOWN);
        for (Happening happening : happenings) {
            String day = EarningFixture.YEAR.from().plusDays(happening.day()).toString();
            String transaction = String.valueOf(happening.transaction());
            if (happening.cancels()) {
                person.then("cancelled", transaction, day);
            } else {
                person.then("collected", transaction, day, String.valueOf(happening.amount()));
            }
        }
        return person;
    }

    private static String transaction(Earning line) {
        var credit = line.credit();
        return credit == null ? "" : credit.transaction().id();
    }

    private static Gen<List<Happening>> happenings() {
        Gen<Happening> one = integers()
                .between(1, 6)
                .zip(
                        integers().between(0, 600),
                        integers().between(-500, 2000),
                        arbitrary().pick(false, false, true),
                        Happening::new);
        return lists().of(one).ofSizeBetween(0, 8);
    }
}
