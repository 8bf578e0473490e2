package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {

    @Test
    void haveEverybodyOnceAndInOrder() {
        qt().forAll(lists().of(integers().between(0, 30_000)).ofSizeBetween(0, 60))
                .check(transactions ->
                        of(transactions).stream().flatMap(List::stream).toList().equals(people(transactions)));
    }

    @Test
    void areOfTenPeopleOrOfAsManyAsMayMakeTooManyRows() {
        assertThat(of(IntStream.range(0, 25).mapToObj(_ -> 100).toList()))
                .extracting(List::size)
                .containsExactly(10, 10, 5);
        assertThat(of(List.of(10_000, 9_000, 900, 50_000, 0)))
                .extracting(List::size)
                .containsExactly(1, 3, 1);
    }

    private static List<List<String>> of(List<Integer> transactions) {
        return Portions.of(people(transactions), person -> transactions.get(Integer.parseInt(person)));
    }

    private static List<String> people(List<Integer> transactions) {
        return IntStream.range(0, transactions.size()).mapToObj(String::valueOf).toList();
    }
}
