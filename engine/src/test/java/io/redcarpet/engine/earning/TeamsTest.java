package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.TeamFixture.budget;
import static io.redcarpet.engine.earning.TeamFixture.bySales;
import static io.redcarpet.engine.earning.TeamFixture.commission;
import static io.redcarpet.engine.earning.TeamFixture.forTheBest;
import static io.redcarpet.engine.earning.TeamFixture.paidBy;
import static io.redcarpet.engine.earning.TeamFixture.pool;
import static io.redcarpet.engine.earning.TeamFixture.poolFrom;
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
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Bonus;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Payout.Pool;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Amount;
import io.redcarpet.engine.plan.PayoutCurve.Steps;
import io.redcarpet.engine.plan.PayoutCurve.Within;
import io.redcarpet.engine.plan.PoolAmount;
import io.redcarpet.engine.plan.PoolWeight;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Sharing.Returns;
import io.redcarpet.engine.plan.Sharing.Taken;
import io.redcarpet.engine.plan.Table;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.team.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TeamsTest {

    private static final PoolWeight EQUAL = new PoolWeight.Equal();

    @Test
    void paysByRank() {
        var sold = paidBy(places(Among.PLAN, Ties.SKIP_PLACES))
                .sold("ana", "10")
                .sold("ben", "30")
                .sold("eva", "20")
                .with("zoe");

        assertThat(texts(sold)).isEqualTo("ana=1 ben=100 eva=10 zoe=0");
    }

    @Test
    void givesWhoShareAPlaceTheSameAndLeavesOutPlacesOrNot() {
        assertThat(texts(tied(Ties.SKIP_PLACES))).isEqualTo("ana=10 ben=100 eva=10 zoe=0");
        assertThat(texts(tied(Ties.NEXT_PLACE))).isEqualTo("ana=10 ben=100 eva=10 zoe=1");
    }

    @Test
    void paysTheBestShareOfThePeople() {
        var quarter = forTheBest("25 %", "100");
        var four = paidBy(quarter)
                .sold("ana", "10")
                .sold("ben", "30")
                .sold("eva", "20")
                .with("zoe");

        assertThat(texts(four)).isEqualTo("ana=0 ben=100 eva=0 zoe=0");
        assertThat(texts(paidBy(quarter).sold("ana", "10").sold("ben", "30").sold("eva", "20")))
                .isEqualTo("ana=0 ben=0 eva=0");
        assertThat(texts(paidBy(forTheBest("50 %", "100"))
                        .sold("ana", "30")
                        .sold("ben", "30")
                        .sold("eva", "20")))
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
    void ranksThoseWhoReportToOnePerson() {
        var sold = tied(Ties.SKIP_PLACES, Among.MANAGER)
                .reports("ana", "max")
                .reports("zoe", "max")
                .reports("ben", "mia");

        assertThat(texts(sold)).isEqualTo("ana=100 ben=100 eva=100 zoe=10");
    }

    @Test
    void paysBehindAGateOnlyTheFirstPlaces() {
        var gate = new Gate(rank(Among.PLAN, Ties.SKIP_PLACES), number("2"), Judged.AT_PERIOD_END, Missed.LOST);
        var plan = plan().payingEach(Span.YEAR)
                .paying("C", commission(Lines.EACH_CREDIT))
                .behind(gate);
        var sold =
                new TeamFixture(plan.plan()).sold("ana", "10").sold("ben", "30").sold("eva", "20");

        assertThat(texts(sold)).isEqualTo("ana=0 ben=30 eva=20");
    }

    @Test
    void multipliesForTheFirstPlaces() {
        var gate = new Gate(rank(Among.PLAN, Ties.SKIP_PLACES), number("1"), Judged.AT_PERIOD_END, Missed.LOST);
        var plan = plan().payingEach(Span.YEAR)
                .paying("C", commission(Lines.EACH_CREDIT))
                .times(new Multiplier(stated(number("2")), Filter.ALL, gate));
        var sold = new TeamFixture(plan.plan()).sold("ana", "10").sold("ben", "30");

        assertThat(texts(sold)).isEqualTo("ana=10 ben=60");
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

        assertThat(texts(sold)).isEqualTo("ana=5 ben=30");
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

        assertThat(texts(paidBy(grid).sold("ana", "100").sold("ben", "300"))).isEqualTo("ana=10 ben=100");
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

    @Test
    void dividesAPoolToTheCoin() {
        var three = paidBy(pool("100", EQUAL)).with("ben", "ana", "eva");

        assertThat(texts(three)).isEqualTo("ana=33.34 ben=33.33 eva=33.33");
    }

    @Test
    void dividesAPoolAmongThoseWhoQualify() {
        var sold = paidBy(poolFrom("20", "90", bySales()))
                .sold("ana", "10")
                .sold("ben", "40")
                .sold("eva", "20");

        assertThat(texts(sold)).isEqualTo("ana=0 ben=60 eva=30");
    }

    @Test
    void paysNothingOfAPoolForWhichNobodyQualifies() {
        assertThat(texts(paidBy(poolFrom("20", "90", bySales())).sold("ana", "10")))
                .isEqualTo("ana=0");
        assertThat(texts(paidBy(pool("90", bySales())).sold("ana", "-10").with("ben")))
                .isEqualTo("ana=0 ben=0");
    }

    @Test
    void dividesAShareOfWhatAllWereCreditedWith() {
        var holds = new PoolAmount.ShareOf("amount", share("10 %"));
        var sold = paidBy(new Pool(Span.YEAR, holds, Among.PLAN, null, EQUAL, Proration.NONE))
                .sold("ana", "100")
                .sold("ben", "0.07")
                .with("eva");

        assertThat(texts(sold)).isEqualTo("ana=3.34 ben=3.34 eva=3.33");
    }

    @Test
    void countsWhatIsNegativeAsNoWeight() {
        var sold = paidBy(pool("90", bySales()))
                .sold("ana", "-10")
                .sold("ben", "40")
                .sold("eva", "5");

        assertThat(texts(sold)).isEqualTo("ana=0 ben=80 eva=10");
    }

    @Test
    void letsTheFirstTakeABudget() {
        assertThat(texts(spiff(Returns.STAY_USED))).isEqualTo("ana=60 ben=40 eva=0");
    }

    @Test
    void takesBackWhatWasHadAndLetsOthersTakeItOrNot() {
        assertThat(texts(spiff(Returns.GIVE_BACK)
                        .sold("ana", "8", "2026-05-01", "-100")
                        .sold("eva", "9", "2026-06-01", "70")))
                .isEqualTo("ana=0 ben=40 eva=60");
        assertThat(texts(spiff(Returns.STAY_USED)
                        .sold("ana", "8", "2026-05-01", "-50")
                        .sold("eva", "9", "2026-06-01", "70")))
                .isEqualTo("ana=10 ben=40 eva=0");
    }

    @Test
    void dividesABudgetInProportionOnlyWhereItIsNotEnough() {
        var limit = budget("100", Taken.IN_PROPORTION, Returns.STAY_USED);
        var little =
                paidBy(commission(Lines.EACH_PERIOD), limit).sold("ana", "30").sold("ben", "70");
        var much =
                paidBy(commission(Lines.EACH_PERIOD), limit).sold("ana", "100").sold("ben", "200");
        var back = paidBy(commission(Lines.EACH_PERIOD), limit)
                .sold("ana", "100")
                .sold("ben", "100")
                .sold("eva", "-5");

        assertThat(texts(little)).isEqualTo("ana=30 ben=70");
        assertThat(texts(much)).isEqualTo("ana=33.33 ben=66.67");
        assertThat(texts(back)).isEqualTo("ana=50 ben=50 eva=-5");
    }

    @Test
    void refusesABudgetThatNobodyShares() {
        var limit = new Limit(Limit.Kind.CAP, stated(euros("5")), Scope.YEAR, Proration.NONE);

        assertThatThrownBy(() -> new Question.Budget(
                        "C", 0, limit, plan().plan().rounding().rounding()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksNothingOfOthersForAPlanThatDoesNot() {
        assertThat(Question.rounds(
                        plan().paying("C", commission(Lines.EACH_CREDIT)).plan()))
                .isEmpty();
    }

    @Test
    void tellsATreeThatHoldsAndNamesNobodyElse() {
        var teams = List.of(
                paidBy(pool("100", bySales())).sold("ana", "10").sold("ben", "20"),
                spiff(Returns.GIVE_BACK).sold("eva", "9", "2026-06-01", "-70"),
                tied(Ties.SKIP_PLACES));
        for (TeamFixture team : teams) {
            team.earned().values().stream()
                    .flatMap(earned -> earned.earnings().stream())
                    .map(Earning::because)
                    .forEach(because -> assertThat(because).matches(Because::holds));
        }
    }

    private static TeamFixture spiff(Returns returns) {
        return paidBy(commission(Lines.EACH_CREDIT), budget("100", Taken.IN_ORDER_OF_CREDITS, returns))
                .sold("eva", "3", "2026-04-01", "20")
                .sold("ana", "1", "2026-02-01", "60")
                .sold("ben", "2", "2026-03-01", "50");
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

    private static String texts(TeamFixture team) {
        Map<String, Exact> paid = team.paid();
        return paid.keySet().stream()
                .sorted()
                .map(each -> each + "=" + paid.get(each))
                .collect(Collectors.joining(" "));
    }
}
