package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.TeamFixture.budget;
import static io.redcarpet.engine.earning.TeamFixture.bySales;
import static io.redcarpet.engine.earning.TeamFixture.commission;
import static io.redcarpet.engine.earning.TeamFixture.paidBy;
import static io.redcarpet.engine.earning.TeamFixture.pool;
import static io.redcarpet.engine.earning.TeamFixture.poolFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Payout.Pool;
import io.redcarpet.engine.plan.PoolAmount;
import io.redcarpet.engine.plan.PoolWeight;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Sharing.Returns;
import io.redcarpet.engine.plan.Sharing.Taken;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.team.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsTest {

    private static final PoolWeight EQUAL = new PoolWeight.Equal();

    @Test
    void dividesAPoolToTheCoin() {
        var three = paidBy(pool("100", EQUAL)).with("ben", "ana", "eva");

        assertThat(three.texts()).isEqualTo("ana=33.34 ben=33.33 eva=33.33");
    }

    @Test
    void dividesAPoolAmongThoseWhoQualify() {
        var sold = paidBy(poolFrom("20", "90", bySales()))
                .sold("ana", "10")
                .sold("ben", "40")
                .sold("eva", "20");

        assertThat(sold.texts()).isEqualTo("ana=0 ben=60 eva=30");
    }

    @Test
    void paysNothingOfAPoolForWhichNobodyQualifies() {
        assertThat(paidBy(poolFrom("20", "90", bySales())).sold("ana", "10").texts())
                .isEqualTo("ana=0");
        assertThat(paidBy(pool("90", bySales())).sold("ana", "-10").with("ben").texts())
                .isEqualTo("ana=0 ben=0");
    }

    @Test
    void dividesAShareOfWhatAllWereCreditedWith() {
        var holds = new PoolAmount.ShareOf("amount", share("10 %"));
        var sold = paidBy(new Pool(Span.YEAR, holds, Among.PLAN, null, EQUAL, Proration.NONE))
                .sold("ana", "100")
                .sold("ben", "0.07")
                .with("eva");

        assertThat(sold.texts()).isEqualTo("ana=3.34 ben=3.34 eva=3.33");
    }

    @Test
    void countsWhatIsNegativeAsNoWeight() {
        var sold = paidBy(pool("90", bySales()))
                .sold("ana", "-10")
                .sold("ben", "40")
                .sold("eva", "5");

        assertThat(sold.texts()).isEqualTo("ana=0 ben=80 eva=10");
    }

    @Test
    void letsTheFirstTakeABudget() {
        assertThat(spiff(Returns.STAY_USED).texts()).isEqualTo("ana=60 ben=40 eva=0");
    }

    @Test
    void takesBackWhatWasHadAndLetsOthersTakeItOrNot() {
        assertThat(spiff(Returns.GIVE_BACK)
                        .sold("ana", "8", "2026-05-01", "-100")
                        .sold("eva", "9", "2026-06-01", "70")
                        .texts())
                .isEqualTo("ana=0 ben=40 eva=60");
        assertThat(spiff(Returns.STAY_USED)
                        .sold("ana", "8", "2026-05-01", "-50")
                        .sold("eva", "9", "2026-06-01", "70")
                        .texts())
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

        assertThat(little.texts()).isEqualTo("ana=30 ben=70");
        assertThat(much.texts()).isEqualTo("ana=33.33 ben=66.67");
        assertThat(back.texts()).isEqualTo("ana=50 ben=50 eva=-5");
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
                spiff(Returns.GIVE_BACK).sold("eva", "9", "2026-06-01", "-70"));
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
}
