package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Sale;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.Edge;
import io.redcarpet.engine.plan.LineRounding;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Rates.Tiers;
import io.redcarpet.engine.plan.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.quicktheories.core.Gen;

/** Generated sales and tiers; the smaller, the nearer to zero and to the beginning of the year. */
final class LawFixture {

    /** So fine that no product of cents and rates of thousandths is changed by it. */
    static final LineRounding UNROUNDED = new LineRounding(Rounding.halfUp(9), Of.EACH_LINE);

    private LawFixture() {}

    /** A sale in cents on a day of the year, from 0. */
    record Booked(int day, long cents) {

        LocalDate date() {
            return EarningFixture.YEAR.from().plusDays(day);
        }

        Sale sale(int number) {
            return Sale.sale(String.valueOf(number), date().toString())
                    .of(BigDecimal.valueOf(cents, 2).toPlainString());
        }
    }

    /** Three tiers; the edges are whole hundreds, the rates thousandths. */
    record Steps(Edge edge, int width, int nextWidth, List<Integer> rates) {

        Rates tiers(Mode mode) {
            return new Tiers(
                    bookings(Scope.YEAR),
                    mode,
                    table(edge, List.of(row(0, 0), row(width, 1), row(width + nextWidth, 2))));
        }

        Exact rate(int place) {
            return Exact.of(rates.get(place), 1000);
        }

        /** As the table says, found in another way than the engine does. */
        Exact rateAt(Exact total) {
            int order = total.compareTo(Exact.of(100L * width));
            int next = total.compareTo(Exact.of(100L * (width + nextWidth)));
            int least = edge == Edge.UPPER ? 0 : 1;
            return rate(next >= least ? 2 : order >= least ? 1 : 0);
        }

        private EarningFixture.Row<Rates> row(int hundreds, int place) {
            return EarningFixture.row(
                    String.valueOf(100 * hundreds),
                    EarningFixture.flat(rate(place).toString()));
        }
    }

    static Gen<Steps> steps() {
        return arbitrary()
                .enumValues(Edge.class)
                .zip(
                        integers().between(1, 30),
                        integers().between(1, 30),
                        lists().of(integers().between(0, 400)).ofSize(3),
                        Steps::new);
    }

    /** Now and then a whole hundred, which an edge may lie on. */
    static Gen<Long> cents() {
        return longs().between(-200_000, 600_000).map(cents -> cents % 3 == 0 ? cents / 10_000 * 10_000 : cents);
    }

    static Gen<List<Long>> amounts() {
        return lists().of(cents()).ofSizeBetween(0, 8);
    }

    static Gen<List<Booked>> sales() {
        return lists().of(integers().between(0, 364).zip(cents(), Booked::new)).ofSizeBetween(0, 12);
    }

    static PayeeMaker paidExactly(Rates rates) {
        return plan().rounding(UNROUNDED).paying("C", commission(rates)).forPerson();
    }

    /** All on one day, in this order. */
    static PayeeMaker selling(PayeeMaker person, List<Long> cents) {
        return sellingAll(
                person, cents.stream().map(each -> new Booked(40, each)).toList());
    }

    static PayeeMaker sellingAll(PayeeMaker person, List<Booked> sales) {
        for (int i = 0; i < sales.size(); i++) {
            person.sold(sales.get(i).sale(i));
        }
        return person;
    }

    static Exact euros(long cents) {
        return Exact.of(BigDecimal.valueOf(cents, 2));
    }

    static Exact sum(List<Exact> numbers) {
        return numbers.stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** All numbers of a tree. */
    static List<Exact> values(Because because) {
        return Stream.concat(
                        Stream.of(because.value()), because.parts().stream().flatMap(part -> values(part).stream()))
                .toList();
    }
}
