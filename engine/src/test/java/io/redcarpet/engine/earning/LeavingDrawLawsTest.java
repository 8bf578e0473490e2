package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.LawFixture.sales;
import static io.redcarpet.engine.earning.LawFixture.sellingAll;
import static io.redcarpet.engine.earning.TermsFixture.later;
import static io.redcarpet.engine.earning.TermsFixture.parts;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.earning.LawFixture.Booked;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Draw.AfterLeaving;
import io.redcarpet.engine.plan.Draw.Recovery;
import io.redcarpet.engine.quota.Proration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Half of each sale is paid at once, half four months later, also after the last day. */
class LeavingDrawLawsTest {

    @Test
    void owesWhatWasAdvancedAndNotTakenBackAlsoAfterTheLastDay() {
        qt().forAll(sales(), draws(AfterLeaving.RECOVERED), months()).check((sales, draw, month) -> {
            Earned earned = leaving(sales, draw, month).earned();
            return earned.balances().stream().allMatch(balance -> {
                Exact owed = balance.owed().value();
                return owed.signum() >= 0
                        && owed.equals(drawn(earned, balance.period().dates().until()));
            });
        });
    }

    @Test
    void takesNothingBackAfterTheLastMonthOfWhoIsForgiven() {
        qt().forAll(sales(), draws(AfterLeaving.FORGIVEN), months()).check((sales, draw, month) -> {
            Earned earned = leaving(sales, draw, month).earned();
            return earned.balances().getLast().owed().value().isZero()
                    && earned.earnings().stream()
                            .filter(line -> line.component().equals("D"))
                            .allMatch(line -> !line.period().dates().from().isAfter(last(month)));
        });
    }

    private static PayeeMaker leaving(List<Booked> sales, Draw draw, int month) {
        var person = plan().paying("C", commission(flat("10 %")))
                .on(parts(later(0), later(4)))
                .advancing(draw)
                .forPerson()
                .there("2026-01-01", last(month).toString())
                .leaves(last(month).toString())
                .knownThrough("2027-06-30");
        return sellingAll(person, sales);
    }

    private static Exact drawn(Earned earned, LocalDate until) {
        return earned.earnings().stream()
                .filter(line -> line.component().equals("D")
                        && line.period().dates().from().isBefore(until))
                .map(Earning::amount)
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static LocalDate last(int month) {
        return LocalDate.of(2026, month, 20);
    }

    private static Gen<Integer> months() {
        return integers().between(1, 12);
    }

    private static Gen<Draw> draws(AfterLeaving afterLeaving) {
        return arbitrary()
                .enumValues(Draw.Style.class)
                .zip(
                        arbitrary().enumValues(Draw.Of.class),
                        integers().between(0, 4),
                        integers().between(0, 1_000),
                        (style, of, quarters, amount) -> new Draw(
                                "D",
                                "Draw",
                                Set.of("C"),
                                stated(CreditFixture.euros(String.valueOf(amount))),
                                Proration.DAYS,
                                EarningFixture.YEAR,
                                style,
                                new Recovery(
                                        EarningFixture.YEAR.from(),
                                        of,
                                        share(25 * quarters + " %"),
                                        null,
                                        false,
                                        afterLeaving)));
    }
}
