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

    /** Twelve amounts, one for each month; zero where nothing was earned. */
    private static Gen<List<Integer>> years() {
        return lists().of(integers().between(-3, 3)).ofSize(12);
    }

    @Test
    void allThatWasPaidTogetherIsACalculationFromScratch() {
        qt().forAll(years(), years(), years(), integers().between(1, 6)).check((first, second, third, closed) -> {
            List<Posted> paid = paid(new ArrayList<>(), first, closed);
            paid = paid(paid, second, closed + 3);
            paid = paid(paid, third, 12);
            return sums(paid).equals(sums(earnings(third)));
        });
    }

    @Test
    void postsNothingInAClosedPeriod() {
        qt().forAll(years(), years(), integers().between(1, 11)).check((before, now, closed) -> {
            var paid = paid(new ArrayList<>(), before, closed);
            return restated(closed).postings(earnings(now), closedRows(paid, closed)).stream()
                    .noneMatch(posting -> posting.in().number() <= closed);
        });
    }

    @Test
    void postsNothingWhereNothingChanged() {
        qt().forAll(years(), integers().between(1, 12)).check((year, closed) -> {
            var paid = paid(new ArrayList<>(), year, 12);
            return restated(closed).postings(earnings(year), closedRows(paid, closed)).stream()
                    .noneMatch(Posting::isDifference);
        });
    }

    /** What was ever paid once the months are closed up to one: what stays, and what is posted in those that are open. */
    private static List<Posted> paid(List<Posted> before, List<Integer> year, int closed) {
        var all = new ArrayList<Posted>(before);
        restated(Math.max(1, closed - 3)).postings(earnings(year), before).stream()
                .filter(posting -> posting.in().number() <= closed)
                .forEach(posting -> all.add(new Posted(
                        posting.earning(),
                        posting.person(),
                        posting.component(),
                        posting.period(),
                        posting.credit(),
                        posting.because().value(),
                        EUR)));
        return all;
    }

    private static List<Posted> closedRows(List<Posted> paid, int closed) {
        return paid.stream().filter(each -> each.period().number() <= closed).toList();
    }

    private static Restatement restated(int closed) {
        return new Restatement(CALENDAR, month(closed).dates().lastDay());
    }

    private static List<Earning> earnings(List<Integer> year) {
        var earnings = new ArrayList<Earning>();
        for (int i = 0; i < year.size(); i++) {
            if (year.get(i) != 0) {
                var amount = Because.fact(Reason.of(Word.CONSTANT), EUR, Exact.of(year.get(i)));
                earnings.add(new Earning("ana", "bonus", month(i + 1), null, "", amount));
            }
        }
        return earnings;
    }

    private static FiscalPeriod month(int number) {
        return CALENDAR.period(Span.MONTH, 2026, number);
    }

    private static Map<String, Exact> sums(List<?> paid) {
        var sums = new HashMap<String, Exact>();
        for (Object each : paid) {
            switch (each) {
                case Posted posted -> sums.merge(posted.earning(), posted.amount(), Exact::plus);
                case Earning earning -> sums.merge(earning.id(), earning.amount(), Exact::plus);
                default -> throw new IllegalArgumentException(String.valueOf(each));
            }
        }
        sums.values().removeIf(Exact::isZero);
        return sums;
    }
}
