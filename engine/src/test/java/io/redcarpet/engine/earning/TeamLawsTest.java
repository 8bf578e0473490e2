package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.TeamFixture.budget;
import static io.redcarpet.engine.earning.TeamFixture.bySales;
import static io.redcarpet.engine.earning.TeamFixture.commission;
import static io.redcarpet.engine.earning.TeamFixture.forTheBest;
import static io.redcarpet.engine.earning.TeamFixture.paidBy;
import static io.redcarpet.engine.earning.TeamFixture.pool;
import static io.redcarpet.engine.earning.TeamFixture.poolFrom;
import static io.redcarpet.engine.earning.TeamFixture.rank;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.earning.NaiveTeams.Sold;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Basis.Ties;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PoolWeight;
import io.redcarpet.engine.plan.Rates.Point;
import io.redcarpet.engine.plan.Sharing.Returns;
import io.redcarpet.engine.plan.Sharing.Taken;
import io.redcarpet.engine.quota.Proration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class TeamLawsTest {

    @Test
    void dividesAPoolSoThatThePartsAddUpToIt() {
        qt().forAll(sold(), cents()).check((sold, cents) -> {
            var paid = team(paidBy(pool(euros(cents), bySales())), sold).paid();
            boolean qualifies = NaiveTeams.totals(sold).values().stream().anyMatch(each -> each > 0);
            return sum(paid).equals(qualifies ? Exact.of(cents, 100) : Exact.ZERO);
        });
    }

    @Test
    void dividesAPoolAsANaiveImplementationDoes() {
        qt().withExamples(5_000).forAll(sold(), cents(), amounts()).check((sold, cents, least) -> {
            var paid = team(paidBy(poolFrom(euros(least), euros(cents), bySales())), sold)
                    .paid();
            return same(paid, NaiveTeams.pool(sold, cents, least));
        });
    }

    @Test
    void givesEqualWeightsPartsThatDifferByOneCoinAtMost() {
        qt().forAll(integers().between(1, 40), cents()).check((people, cents) -> {
            var team = paidBy(pool(euros(cents), new PoolWeight.Equal()));
            LongStream.range(0, people).forEach(each -> team.with("p" + each));
            List<Exact> paid = team.paid().values().stream().sorted().toList();
            return paid.getLast().minus(paid.getFirst()).compareTo(Exact.of(1, 100)) <= 0
                    && LawFixture.sum(paid).equals(Exact.of(cents, 100));
        });
    }

    @Test
    void paysAsManyAsLieWholeInTheShare() {
        qt().forAll(integers().between(1, 60), integers().between(1, 100)).check((people, percent) -> {
            var team = paidBy(forTheBest(percent + " %", "1"));
            LongStream.range(0, people).forEach(each -> team.sold("p" + each, String.valueOf(each + 1)));
            return sum(team.paid()).equals(Exact.of(people * percent / 100));
        });
    }

    @Test
    void paysTheSameInWhateverOrderPeopleCome() {
        qt().forAll(sold(), cents(), taken(), longs().all()).check((sold, cents, taken, seed) -> {
            var other = new ArrayList<>(sold);
            Collections.shuffle(other, new Random(seed));
            return sorted(spiff(sold, cents, taken)).equals(sorted(spiff(other, cents, taken)))
                    && sorted(team(paidBy(pool(euros(cents), bySales())), sold))
                            .equals(sorted(team(paidBy(pool(euros(cents), bySales())), other)));
        });
    }

    @Test
    void neverPaysMoreThanTheBudgetAndAllOfItWhereItIsAskedFor() {
        qt().forAll(positive(), cents(), taken()).check((sold, cents, taken) -> {
            long demand = sold.stream().mapToLong(Sold::cents).sum();
            return sum(spiff(sold, cents, taken).paid()).equals(Exact.of(Math.min(cents, demand), 100));
        });
    }

    @Test
    void neverPaysMoreThanTheBudgetWhateverComesBackNorLessThanNothingToAnybody() {
        qt().forAll(sold(), cents(), arbitrary().enumValues(Returns.class)).check((sold, cents, returns) -> {
            var limit = budget(euros(cents), Taken.IN_ORDER_OF_CREDITS, returns);
            var paid = team(paidBy(commission(Lines.EACH_CREDIT), limit), sold).paid();
            return sum(paid).compareTo(Exact.of(cents, 100)) <= 0
                    && paid.values().stream().allMatch(each -> each.signum() >= 0);
        });
    }

    @Test
    void takesABudgetAsANaiveImplementationDoes() {
        qt().withExamples(5_000)
                .forAll(sold(), cents(), arbitrary().enumValues(Returns.class))
                .check((sold, cents, returns) -> {
                    var limit = budget(euros(cents), Taken.IN_ORDER_OF_CREDITS, returns);
                    var paid = team(paidBy(commission(Lines.EACH_CREDIT), limit), sold)
                            .paid();
                    return same(paid, NaiveTeams.inOrder(sold, cents, returns == Returns.GIVE_BACK));
                });
    }

    @Test
    void dividesABudgetAsANaiveImplementationDoes() {
        qt().withExamples(5_000).forAll(sold(), cents()).check((sold, cents) -> {
            var limit = budget(euros(cents), Taken.IN_PROPORTION, Returns.STAY_USED);
            var paid = team(paidBy(commission(Lines.EACH_PERIOD), limit), sold).paid();
            return same(paid, NaiveTeams.inProportion(sold, cents));
        });
    }

    @Test
    void givesEachPlaceOnceWhereNobodySoldTheSame() {
        qt().forAll(sold(), arbitrary().enumValues(Ties.class)).check((sold, ties) -> {
            Map<String, Long> totals = NaiveTeams.totals(sold);
            var places = sorted(team(paidBy(place(ties)), sold));
            return places.entrySet().stream()
                    .allMatch(each -> each.getValue()
                            .equals(Exact.of(NaiveTeams.place(totals, each.getKey(), ties == Ties.SKIP_PLACES))));
        });
    }

    @Test
    void tellsOfEachNumberWhyItIs() {
        qt().forAll(sold(), cents(), taken())
                .check((sold, cents, taken) -> spiff(sold, cents, taken).earned().values().stream()
                        .flatMap(earned -> earned.earnings().stream())
                        .map(Earning::because)
                        .allMatch(Because::holds));
    }

    /** Pays the place in euros. */
    private static Bonus place(Ties ties) {
        var points = List.of(
                new Point(CreditFixture.number("0"), CreditFixture.euros("0")),
                new Point(CreditFixture.number("1"), CreditFixture.euros("1")));
        return new Bonus(
                Span.YEAR,
                rank(Among.PLAN, ties),
                new PayoutCurve.Line(points, PayoutCurve.Beyond.RISING),
                null,
                false,
                Proration.NONE);
    }

    private static TeamFixture spiff(List<Sold> sold, long cents, Taken taken) {
        var lines = taken == Taken.IN_PROPORTION ? Lines.EACH_PERIOD : Lines.EACH_CREDIT;
        return team(paidBy(commission(lines), budget(euros(cents), taken, Returns.GIVE_BACK)), sold);
    }

    private static TeamFixture team(TeamFixture team, List<Sold> sold) {
        sold.forEach(each -> team.sold(
                each.person(),
                String.valueOf(each.id()),
                plan().plan().valid().from().plusDays(each.day()).toString(),
                euros(each.cents())));
        return team;
    }

    private static boolean same(Map<String, Exact> paid, Map<String, Long> naive) {
        Map<String, Exact> expected = new TreeMap<>();
        naive.forEach((person, cents) -> expected.put(person, Exact.of(cents, 100)));
        return expected.equals(paid);
    }

    private static Map<String, Exact> sorted(TeamFixture team) {
        return new TreeMap<>(team.paid());
    }

    private static Exact sum(Map<String, Exact> paid) {
        return LawFixture.sum(List.copyOf(paid.values()));
    }

    private static String euros(long cents) {
        return LawFixture.euros(cents).toString();
    }

    private static Gen<List<Sold>> sold() {
        return sold(integers().between(-3_000, 10_000));
    }

    private static Gen<List<Sold>> positive() {
        return sold(integers().between(1, 10_000));
    }

    /** Each with a number of its own, which is the order within a day. */
    private static Gen<List<Sold>> sold(Gen<Integer> cents) {
        return lists().of(integers().between(0, 5).zip(integers().between(0, 20), cents, Draft::new))
                .ofSizeBetween(1, 12)
                .map(drafts -> LongStream.range(0, drafts.size())
                        .mapToObj(place -> drafts.get((int) place).numbered(place))
                        .toList());
    }

    private record Draft(int person, int day, int cents) {

        Sold numbered(long id) {
            return new Sold("p" + person, id, day, cents);
        }
    }

    private static Gen<Taken> taken() {
        return arbitrary().enumValues(Taken.class);
    }

    private static Gen<Integer> cents() {
        return integers().between(1, 40_000);
    }

    private static Gen<Integer> amounts() {
        return integers().between(0, 8_000);
    }
}
