package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.TeamFixture.commission;
import static io.redcarpet.engine.earning.TeamFixture.forTheBest;
import static io.redcarpet.engine.earning.TeamFixture.paidBy;
import static io.redcarpet.engine.earning.TeamFixture.rank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Ties;
import io.redcarpet.engine.plan.Basis.Told;
import io.redcarpet.engine.plan.Edge;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Interval;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Amount;
import io.redcarpet.engine.plan.PayoutCurve.Steps;
import io.redcarpet.engine.plan.PayoutCurve.Within;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Table;
import io.redcarpet.engine.quota.Proration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who is paid by their place among others. */
class RanksTest {

    @Test
    void paysByRank() {
        var sold = paidBy(places(Among.PLAN, Ties.SKIP_PLACES))
                .sold("ana", "10")
                .sold("ben", "30")
                .sold("eva", "20")
                .with("zoe");

        assertThat(sold.texts()).isEqualTo("ana=1 ben=100 eva=10 zoe=0");
    }

    @Test
    void givesWhoShareAPlaceTheSameAndLeavesOutPlacesOrNot() {
        assertThat(tied(Ties.SKIP_PLACES).texts()).isEqualTo("ana=10 ben=100 eva=10 zoe=0");
        assertThat(tied(Ties.NEXT_PLACE).texts()).isEqualTo("ana=10 ben=100 eva=10 zoe=1");
    }

    @Test
    void paysTheBestShareOfThePeople() {
        var quarter = forTheBest("25 %", "100");
        var four = paidBy(quarter)
                .sold("ana", "10")
                .sold("ben", "30")
                .sold("eva", "20")
                .with("zoe");

        assertThat(four.texts()).isEqualTo("ana=0 ben=100 eva=0 zoe=0");
        assertThat(paidBy(quarter)
                        .sold("ana", "10")
                        .sold("ben", "30")
                        .sold("eva", "20")
                        .texts())
                .isEqualTo("ana=0 ben=0 eva=0");
        assertThat(paidBy(forTheBest("50 %", "100"))
                        .sold("ana", "30")
                        .sold("ben", "30")
                        .sold("eva", "20")
                        .texts())
                .isEqualTo("ana=100 ben=100 eva=0");
    }

    @Test
    void tellsTheShareOfThePeopleByThePlaceAndTheirNumber() {
        var earned = paidBy(forTheBest("50 %", "100"))
                .sold("ana", "10")
                .sold("ben", "30")
                .sold("eva", "20")
                .sold("zoe", "5")
                .earned();
        Because because =
                Objects.requireNonNull(earned.get("eva")).earnings().getFirst().because();

        assertThat(because.holds()).isTrue();
        assertThat(LawFixture.values(because)).contains(Exact.of(2), Exact.of(4), Exact.of(1, 2));
    }

    @Test
    void tellsAPlaceThatHolds() {
        assertThat(tied(Ties.SKIP_PLACES).earned().values())
                .flatExtracting(Earned::earnings)
                .isNotEmpty()
                .allMatch(earning -> earning.because().holds());
    }

    @Test
    void ranksThoseWhoReportToOnePerson() {
        var sold = tied(Ties.SKIP_PLACES, Among.MANAGER)
                .reports("ana", "max")
                .reports("zoe", "max")
                .reports("ben", "mia");

        assertThat(sold.texts()).isEqualTo("ana=100 ben=100 eva=100 zoe=10");
    }

    @Test
    void paysBehindAGateOnlyTheFirstPlaces() {
        var gate = new Gate(rank(Among.PLAN, Ties.SKIP_PLACES), number("2"), Judged.AT_PERIOD_END, Missed.LOST);
        var plan = plan().payingEach(Span.YEAR)
                .paying("C", commission(Lines.EACH_CREDIT))
                .behind(gate);
        var sold =
                new TeamFixture(plan.plan()).sold("ana", "10").sold("ben", "30").sold("eva", "20");

        assertThat(sold.texts()).isEqualTo("ana=0 ben=30 eva=20");
    }

    @Test
    void multipliesForTheFirstPlaces() {
        var gate = new Gate(rank(Among.PLAN, Ties.SKIP_PLACES), number("1"), Judged.AT_PERIOD_END, Missed.LOST);
        var plan = plan().payingEach(Span.YEAR)
                .paying("C", commission(Lines.EACH_CREDIT))
                .times(new Multiplier(stated(number("2")), Filter.ALL, gate));
        var sold = new TeamFixture(plan.plan()).sold("ana", "10").sold("ben", "30");

        assertThat(sold.texts()).isEqualTo("ana=10 ben=60");
    }

    @Test
    void choosesARateByRank() {
        var table = new Table<Rates>(
                Edge.UPPER,
                List.of(
                        new Interval<>(number("1"), number("2"), flat("10 %")),
                        new Interval<>(number("2"), null, flat("5 %"))));
        var rates = new Rates.ByNumber(rank(Among.PLAN, Ties.SKIP_PLACES), table);
        var sold = paidBy(EarningFixture.commission(rates)).sold("ana", "100").sold("ben", "300");

        assertThat(sold.texts()).isEqualTo("ana=5 ben=30");
    }

    @Test
    void paysNothingByARankThatIsNotKnown() {
        var rates = new Rates.ByNumber(
                rank(Among.PLAN, Ties.SKIP_PLACES),
                new Table<>(Edge.UPPER, List.of(new Interval<>(number("1"), null, flat("10 %")))));

        assertThat(EarningFixture.paidBy(rates).sold("2026-01-05", "100").amounts())
                .containsExactly("0");
        assertThat(EarningFixture.paidBy(places(Among.PLAN, Ties.SKIP_PLACES))
                        .sold("2026-01-05", "100")
                        .amounts())
                .isEmpty();
    }

    @Test
    void paysNothingWhereARowAsksForARankThatIsNotKnown() {
        var byRank = new Within(rank(Among.PLAN, Ties.SKIP_PLACES), new Steps(places()));
        var rows = new Table<PayoutCurve>(Edge.UPPER, List.of(new Interval<>(euros("0"), null, byRank)));
        var sold = new Basis.Credited("amount", Scope.YEAR);
        var grid = new Bonus(Span.YEAR, sold, new Steps(rows), null, false, Proration.NONE);

        assertThat(paidBy(grid).sold("ana", "100").sold("ben", "300").texts()).isEqualTo("ana=10 ben=100");
        assertThat(EarningFixture.paidBy(grid).sold("2026-01-05", "100").amounts())
                .isEmpty();
    }

    @Test
    void refusesARankByWhatWasPaid() {
        assertThatThrownBy(() ->
                        new Basis.Rank(new Basis.PaidOut("C", Scope.YEAR), Among.PLAN, Ties.NEXT_PLACE, Told.PLACE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("credited or attained");
    }

    private static TeamFixture tied(Ties ties) {
        return tied(ties, Among.PLAN);
    }

    private static TeamFixture tied(Ties ties, Among among) {
        return paidBy(places(among, ties))
                .sold("ana", "20")
                .sold("ben", "30")
                .sold("eva", "20")
                .sold("zoe", "10");
    }

    private static Payout places(Among among, Ties ties) {
        return new Bonus(Span.YEAR, rank(among, ties), new Steps(places()), null, false, Proration.NONE);
    }

    private static Table<PayoutCurve> places() {
        return new Table<>(
                Edge.UPPER,
                List.of(
                        new Interval<>(number("1"), number("2"), new Amount(euros("100"))),
                        new Interval<>(number("2"), number("3"), new Amount(euros("10"))),
                        new Interval<>(number("3"), number("4"), new Amount(euros("1"))),
                        new Interval<>(number("4"), null, new Amount(euros("0")))));
    }
}
