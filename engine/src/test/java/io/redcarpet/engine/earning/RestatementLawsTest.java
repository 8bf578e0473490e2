package io.redcarpet.engine.earning;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.PayPlan;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class RestatementLawsTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Unit EUR = Unit.of(Currency.getInstance("EUR"));

    private static final PayPlan PLAN = new PlanMaker().plan();

    /** Twelve amounts, one for each month; zero where nothing was earned. */
    private static Gen<List<Integer>> years() {
        return lists().of(integers().between(-3, 3)).ofSize(12);
    }

    /** What was paid, and in which month. */
    private record Paid(Posted what, int in) {}

    @Test
    void allThatWasPaidTogetherIsACalculationFromScratch() {
        qt().forAll(years(), years(), years(), integers().between(1, 5)).check((first, second, third, closed) -> {
            List<Paid> paid = run(List.of(), first, closed);
            paid = run(paid, second, closed + 2);
            paid = run(paid, third, closed + 6);
            return sums(paid).equals(amounts(third));
        });
    }

    @Test
    void leavesClosedPeriodsAsTheyAre() {
        qt().forAll(years(), years(), integers().between(1, 11)).check((before, now, closed) -> {
            List<Paid> paid = run(List.of(), before, 1);
            return in(run(paid, now, closed), closed).equals(in(paid, closed));
        });
    }

    @Test
    void postsNothingWhereNothingChanged() {
        qt().forAll(years(), integers().between(2, 11)).check((year, closed) -> {
            List<Posted> closedRows = in(run(List.of(), year, 1), closed);
            return restated(closed).postings(earnings(year), closedRows).stream()
                    .noneMatch(Posting::isCorrection);
        });
    }

    /** What is paid after the months up to one were closed: what stays, and what is posted in those that are open. */
    private static List<Paid> run(List<Paid> before, List<Integer> year, int closed) {
        var paid = new ArrayList<Paid>(
                before.stream().filter(each -> each.in <= closed).toList());
        restated(closed)
                .postings(earnings(year), in(before, closed))
                .forEach(posting -> paid.add(new Paid(
                        new Posted(posting.earning(), posting.amount(), EUR),
                        posting.in().number())));
        return paid;
    }

    /** What was paid in the months up to one. */
    private static List<Posted> in(List<Paid> paid, int closed) {
        return paid.stream().filter(each -> each.in <= closed).map(Paid::what).toList();
    }

    private static Restatement restated(int closed) {
        return new Restatement(CALENDAR, month(closed).dates().lastDay());
    }

    private static List<Earning> earnings(List<Integer> year) {
        var earnings = new ArrayList<Earning>();
        for (int i = 0; i < year.size(); i++) {
            if (year.get(i) != 0) {
                var amount = Because.fact(Reason.of(Word.CONSTANT), EUR, Exact.of(year.get(i)));
                earnings.add(new Earning(PLAN, "ana", "bonus", month(i + 1), null, "", amount));
            }
        }
        return earnings;
    }

    private static FiscalPeriod month(int number) {
        return CALENDAR.period(Span.MONTH, 2026, number);
    }

    private static Map<String, Exact> sums(List<Paid> paid) {
        var sums = new HashMap<String, Exact>();
        paid.forEach(each -> sums.merge(each.what.earning().id(), each.what.amount(), Exact::plus));
        sums.values().removeIf(Exact::isZero);
        return sums;
    }

    private static Map<String, Exact> amounts(List<Integer> year) {
        var amounts = new HashMap<String, Exact>();
        earnings(year).forEach(earning -> amounts.put(earning.id(), earning.amount()));
        return amounts;
    }
}
