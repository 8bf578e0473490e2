package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.LawFixture.sales;
import static io.redcarpet.engine.earning.LawFixture.sellingAll;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class LimitLawsTest {

    @Test
    void paysBetweenTheFloorAndTheCapInEachScope() {
        qt().forAll(sales(), scopes(), amounts(), amounts()).check((sales, per, floor, more) -> {
            var cap = limit(Kind.CAP, floor + more, per);
            var person = plan().paying("C", commission(flat("10 %")))
                    .within(cap, limit(Kind.FLOOR, floor, per))
                    .forPerson();
            var paid = byScope(sellingAll(person, sales).earned(), per);
            return paid.values().stream()
                            .allMatch(amount -> isWithin(Exact.of(floor), amount, Exact.of((long) floor + more)))
                    && (floor == 0
                            || paid.size() == Objects.requireNonNull(per.span()).perYear());
        });
    }

    @Test
    void neverPaysMoreThanTheCapWhateverTheFloorsWithin() {
        qt().forAll(sales(), amounts(), amounts()).check((sales, floor, cap) -> {
            var person = plan().paying("C", commission(flat("10 %")))
                    .within(limit(Kind.FLOOR, floor, Scope.MONTH), limit(Kind.CAP, cap, Scope.QUARTER))
                    .forPerson();
            return byScope(sellingAll(person, sales).earned(), Scope.QUARTER).values().stream()
                    .allMatch(amount -> amount.compareTo(Exact.of(cap)) <= 0);
        });
    }

    @Test
    void owesWhatWasAdvancedAndNotRecoveredAndNeverLessThanNothing() {
        qt().forAll(sales(), draws()).check((sales, draw) -> {
            var person =
                    plan().paying("C", commission(flat("10 %"))).advancing(draw).forPerson();
            return owesWhatIsLeft(sellingAll(person, sales).earned());
        });
    }

    private static boolean owesWhatIsLeft(Earned earned) {
        for (DrawBalance balance : earned.balances()) {
            Exact left = earned.earnings().stream()
                    .filter(line -> line.component().equals("D"))
                    .filter(line -> line.period().number() <= balance.period().number())
                    .map(Earning::amount)
                    .reduce(Exact.ZERO, Exact::plus);
            Exact owed = balance.owed().value();
            if (owed.signum() < 0 || !owed.equals(left)) {
                return false;
            }
        }
        return earned.balances().size() == 12;
    }

    private static boolean isWithin(Exact low, Exact amount, Exact high) {
        return amount.compareTo(low) >= 0 && amount.compareTo(high) <= 0;
    }

    private static Map<FiscalPeriod, Exact> byScope(Earned earned, Scope per) {
        var paid = new HashMap<FiscalPeriod, Exact>();
        var span = Objects.requireNonNull(per.span());
        for (Earning line : earned.earnings()) {
            var scope = FiscalCalendar.CALENDAR_YEAR.containing(
                    line.period().dates().from(), span);
            paid.merge(scope, line.amount(), Exact::plus);
        }
        return paid;
    }

    private static Limit limit(Kind kind, int amount, Scope per) {
        return new Limit(kind, stated(euros(amount)), per, Proration.NONE);
    }

    private static Because euros(int amount) {
        return CreditFixture.euros(String.valueOf(amount));
    }

    private static Gen<Integer> amounts() {
        return integers().between(0, 1_000);
    }

    /** Of nothing too, and such of which nothing may be owed. */
    private static Gen<Draw> draws() {
        return arbitrary()
                .enumValues(Draw.Style.class)
                .zip(
                        amounts(),
                        recoveries(),
                        (style, amount, recovery) -> new Draw(
                                "D",
                                "Draw",
                                Set.of("C"),
                                stated(euros(amount)),
                                Proration.DAYS,
                                EarningFixture.YEAR,
                                style,
                                recovery));
    }

    private static Gen<Draw.Recovery> recoveries() {
        return arbitrary()
                .enumValues(Draw.Of.class)
                .zip(
                        integers().between(0, 11),
                        integers().between(0, 4),
                        amounts(),
                        (of, month, quarters, most) -> new Draw.Recovery(
                                EarningFixture.YEAR.from().plusMonths(month),
                                of,
                                share(25 * quarters + " %"),
                                euros(most),
                                false));
    }

    private static Gen<Scope> scopes() {
        return arbitrary().pick(Scope.MONTH, Scope.QUARTER, Scope.HALF, Scope.YEAR);
    }
}
