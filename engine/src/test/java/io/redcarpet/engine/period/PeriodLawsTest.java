package io.redcarpet.engine.period;

import static io.redcarpet.engine.period.PeriodFixture.anyDay;
import static io.redcarpet.engine.period.PeriodFixture.periods;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodLawsTest {

    @Test
    void sharesOfAPartitionSumToOne() {
        qt().forAll(anyDay(), lists().of(integers().between(1, 400)).ofSizeBetween(1, 20))
                .check((start, lengths) -> {
                    var parts = partition(start, lengths);
                    var whole = new Period(start, parts.getLast().until());
                    return sharesOf(whole, parts).equals(Exact.ONE);
                });
    }

    @Test
    void intersectsInAnyOrder() {
        qt().forAll(periods(), periods()).check((a, b) -> a.intersect(b).equals(b.intersect(a)));
    }

    @Test
    void intersectsExactlyWhereBothContainTheDay() {
        qt().forAll(periods(), periods(), anyDay())
                .check((a, b, day) ->
                        a.intersect(b).filter(both -> both.contains(day)).isPresent()
                                == (a.contains(day) && b.contains(day)));
    }

    @Test
    void overlapsExactlyWhenTheShareIsAboveNone() {
        qt().forAll(periods(), periods())
                .check((a, b) -> a.overlaps(b) == a.shareOf(b).compareTo(Exact.ZERO) > 0);
    }

    @Test
    void containsExactlyWhatItHasTheWholeOf() {
        qt().forAll(periods(), periods())
                .check((a, b) -> a.contains(b) == a.shareOf(b).equals(Exact.ONE));
    }

    private static List<Period> partition(LocalDate start, List<Integer> lengths) {
        var parts = new ArrayList<Period>();
        var from = start;
        for (var length : lengths) {
            parts.add(new Period(from, from.plusDays(length)));
            from = from.plusDays(length);
        }
        return parts;
    }

    private static Exact sharesOf(Period whole, List<Period> parts) {
        return parts.stream().map(part -> part.shareOf(whole)).reduce(Exact.ZERO, Exact::plus);
    }
}
