package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.LawFixture.euros;
import static io.redcarpet.engine.earning.LawFixture.sales;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.redcarpet.engine.credit.Sale;
import io.redcarpet.engine.earning.LawFixture.Booked;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import io.redcarpet.engine.plan.LimitAmount.ShareOf;
import io.redcarpet.engine.plan.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** A commission of 20 % of the margin, within a share of the amount, which other transactions have. */
class LimitShareLawsTest {

    private static final Exact RATE = Exact.of(1, 5);

    @Test
    void hasPaidAfterEachMonthWhatIsEarnedAndTheCapLetsThrough() {
        qt().forAll(sales(), sales(), shares(), scopes()).check((amounts, margins, share, per) -> {
            Earned earned = person(amounts, margins, share, per).earned();
            return IntStream.rangeClosed(1, 12)
                    .mapToObj(LimitShareLawsTest::month)
                    .allMatch(month -> {
                        FiscalPeriod scope = scope(month, per);
                        Exact most = credited(amounts, scope, month)
                                .times(Exact.of(share, 100))
                                .max(Exact.ZERO);
                        Exact all = credited(margins, scope, month).times(RATE);
                        return paid(earned, scope, month).equals(all.min(most));
                    });
        });
    }

    @Test
    void paysAsMuchInEachMonthForSalesInTwoParts() {
        qt().forAll(sales(), sales(), shares(), scopes()).check((amounts, margins, share, per) -> {
            Earned whole = person(amounts, margins, share, per).earned();
            Earned parts = person(inTwo(amounts), inTwo(margins), share, per).earned();
            return IntStream.rangeClosed(1, 12)
                    .mapToObj(LimitShareLawsTest::month)
                    .allMatch(month -> paid(whole, month, month).equals(paid(parts, month, month)));
        });
    }

    @Test
    void neverChangesAMonthByWhatIsSoldLater() {
        qt().forAll(sales(), sales(), scopes(), integers().between(1, 11)).check((booked, others, per, last) -> {
            List<Booked> amounts = byDay(booked);
            List<Booked> margins = byDay(others);
            FiscalPeriod end = month(last);
            Earned all = person(amounts, margins, 15, per).earned();
            Earned early =
                    person(until(amounts, end), until(margins, end), 15, per).earned();
            return lines(all, last).equals(lines(early, last));
        });
    }

    private static PayeeMaker person(List<Booked> amounts, List<Booked> margins, int share, Scope per) {
        var cap = new Limit(Kind.CAP, new ShareOf("amount", stated(share(share + " %"))), per);
        var person = plan().rounding(LawFixture.UNROUNDED)
                .paying("C", commission("margin", flat("20 %")))
                .within(cap)
                .forPerson();
        for (int i = 0; i < amounts.size(); i++) {
            person.sold(amounts.get(i).sale(i));
        }
        for (int i = 0; i < margins.size(); i++) {
            Booked margin = margins.get(i);
            person.sold(Sale.sale("m" + i, margin.date().toString())
                    .number("margin", BigDecimal.valueOf(margin.cents(), 2).toPlainString()));
        }
        return person;
    }

    private static Exact credited(List<Booked> sales, FiscalPeriod scope, FiscalPeriod through) {
        return sales.stream()
                .filter(sale -> !sale.date().isBefore(scope.dates().from())
                        && sale.date().isBefore(through.dates().until()))
                .map(sale -> euros(sale.cents()))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static Exact paid(Earned earned, FiscalPeriod scope, FiscalPeriod through) {
        return earned.earnings().stream()
                .filter(line ->
                        !line.period().dates().from().isBefore(scope.dates().from())
                                && line.period().number() <= through.number())
                .map(Earning::amount)
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static List<String> lines(Earned earned, int lastMonth) {
        return earned.earnings().stream()
                .filter(line -> line.period().number() <= lastMonth)
                .map(line -> line.id().replaceAll("^m?[0-9]+/", "") + " " + line.amount())
                .sorted()
                .toList();
    }

    private static List<Booked> inTwo(List<Booked> sales) {
        var parts = new ArrayList<Booked>();
        for (Booked sale : sales) {
            parts.add(new Booked(sale.day(), sale.cents() / 3));
            parts.add(new Booked(sale.day(), sale.cents() - sale.cents() / 3));
        }
        return parts;
    }

    /** So that those that are left of it keep their identifiers, and with them their order. */
    private static List<Booked> byDay(List<Booked> sales) {
        return sales.stream().sorted(Comparator.comparing(Booked::date)).toList();
    }

    private static List<Booked> until(List<Booked> sales, FiscalPeriod month) {
        return sales.stream()
                .filter(sale -> sale.date().isBefore(month.dates().until()))
                .toList();
    }

    private static FiscalPeriod month(int number) {
        return FiscalCalendar.CALENDAR_YEAR.containing(
                EarningFixture.YEAR.from().plusMonths(number - 1L), Span.MONTH);
    }

    private static FiscalPeriod scope(FiscalPeriod month, Scope per) {
        return FiscalCalendar.CALENDAR_YEAR.containing(month.dates().from(), Objects.requireNonNull(per.span()));
    }

    private static Gen<Integer> shares() {
        return integers().between(0, 40);
    }

    private static Gen<Scope> scopes() {
        return arbitrary().pick(Scope.MONTH, Scope.QUARTER, Scope.HALF, Scope.YEAR);
    }
}
