package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.TermsFixture.clawback;
import static io.redcarpet.engine.earning.TermsFixture.collected;
import static io.redcarpet.engine.earning.TermsFixture.equal;
import static io.redcarpet.engine.earning.TermsFixture.later;
import static io.redcarpet.engine.earning.TermsFixture.paidOn;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.redcarpet.engine.earning.LawFixture.Booked;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Clawback;
import io.redcarpet.engine.plan.Clawback.Of;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.AfterLeaving;
import io.redcarpet.engine.plan.PaymentTerms.BelowZero;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quicktheories.core.Gen;

/** Generated courses of sales, money that comes in and cancellations, and terms by which they are paid. */
final class HeldFixture {

    private static final String KNOWN = "2034-12-31";

    private HeldFixture() {}

    /** Something that happens to the sale of that place. */
    record Happening(String kind, int sale, LocalDate day, Exact amount) {

        private boolean isCollected(int place) {
            return kind.equals("collected") && sale == place;
        }
    }

    /**
     * What becomes of sales.
     *
     * @param leaving the last day of the seller
     */
    record Course(List<Booked> sales, List<Happening> happenings, LocalDate leaving) {

        /** As it was known on a day; sales keep their places. */
        Course until(LocalDate day) {
            return new Course(
                    sales.stream()
                            .map(sale -> sale.date().isAfter(day) ? new Booked(sale.day(), 0) : sale)
                            .toList(),
                    happenings.stream().filter(each -> !each.day().isAfter(day)).toList(),
                    leaving);
        }

        /** All that a sale may still wait for happens on the next day. */
        Course completed(LocalDate day) {
            var completed = new ArrayList<>(happenings);
            for (int i = 0; i < sales.size(); i++) {
                int place = i;
                Exact soFar = LawFixture.sum(happenings.stream()
                        .filter(each -> each.isCollected(place))
                        .map(Happening::amount)
                        .toList());
                Exact rest = LawFixture.euros(sales.get(i).cents()).minus(soFar);
                completed.add(new Happening("collected", i, day.plusDays(1), rest));
                completed.add(new Happening("invoiced", i, day.plusDays(1), Exact.ZERO));
            }
            return new Course(sales, completed, leaving);
        }

        PayeeMaker person(PaymentTerms terms) {
            var person = LawFixture.sellingAll(paidOn(terms), sales)
                    .knownThrough(KNOWN)
                    .leaves(leaving.toString());
            happenings.forEach(each -> person.then(
                    each.kind(),
                    String.valueOf(each.sale()),
                    each.day().toString(),
                    each.amount().toString()));
            return person;
        }
    }

    static Gen<Course> courses() {
        return LawFixture.sales()
                .zip(
                        lists().of(happenings()).ofSizeBetween(0, 8),
                        integers().between(0, 2000).map(HeldFixture::day),
                        Course::new);
    }

    private static Gen<Happening> happenings() {
        return arbitrary()
                .pick("collected", "collected", "invoiced", "cancelled", "returned")
                .zip(
                        integers().between(0, 6),
                        integers().between(0, 700).map(HeldFixture::day),
                        integers().between(-500, 2000).map(amount -> Exact.of(amount)),
                        Happening::new)
                .map(each -> each.kind().equals("returned") && each.amount().signum() < 0
                        ? new Happening(
                                each.kind(),
                                each.sale(),
                                each.day(),
                                each.amount().negate())
                        : each);
    }

    private static LocalDate day(int place) {
        return EarningFixture.YEAR.from().plusDays(place);
    }

    static Gen<PaymentTerms> terms() {
        return lists().of(dues())
                .ofSizeBetween(1, 4)
                .zip(
                        arbitrary().enumValues(BelowZero.class),
                        arbitrary().enumValues(AfterLeaving.class),
                        lists().of(clawbacks()).ofSizeBetween(0, 2),
                        (dues, belowZero, afterLeaving, clawbacks) ->
                                new PaymentTerms(equal(dues.toArray(Due[]::new)), belowZero, afterLeaving, clawbacks));
    }

    private static Gen<Due> dues() {
        return integers().between(0, 9).map(kind -> switch (kind) {
            case 8 -> new Due.WithEvent("invoiced");
            case 9 -> collected();
            default -> later(kind);
        });
    }

    private static Gen<Clawback> clawbacks() {
        var inProportion = new Clawback.Share.InProportion(TermsFixture.AMOUNT);
        return arbitrary()
                .pick(
                        clawback(Of.PAID, "35 %"),
                        clawback(Of.EARNED, "35 %"),
                        returned(Of.PAID, inProportion, Clawback.AfterLeaving.WAIVED),
                        returned(Of.EARNED, inProportion, Clawback.AfterLeaving.TAKEN_BACK));
    }

    private static Clawback returned(Of of, Clawback.Share share, Clawback.AfterLeaving afterLeaving) {
        return new Clawback("returned", of, share, afterLeaving);
    }
}
