package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.paidBy;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.Expression.Field;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.money.MissingExchangeRateException;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.team.TeamFacts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalculationTest {

    @Test
    void namesEachLineByWhatItIsPaidForAndTheComponent() {
        var person = plan().paying("C", commission(flat("10 %")))
                .paying("S", new Payout.Fixed(stated(euros("12000")), Proration.DAYS))
                .forPerson()
                .sold("2026-01-05", "100")
                .knownThrough("2026-01-31");

        assertThat(person.earned().earnings()).extracting(Earning::id).containsExactly("1/ana/C", "ana/2026-01/S");
    }

    @Test
    void paysTransactionsOfOneDayInTheOrderOfTheirNumbers() {
        var person = paidBy(flat("10 %"))
                .sold(sale("10", "2026-01-05").of("100"))
                .sold(sale("9", "2026-01-05").of("200"));

        assertThat(person.amounts()).containsExactly("20", "10");
    }

    @Test
    void roundsTheRunningTotalOfEachPayPeriodWhereThePlanSaysSo() {
        var person = plan().rounding(Of.RUNNING_TOTAL)
                .paying("C", commission(flat("10 %")))
                .forPerson()
                .soldOn("2026-01-31", "0.04", "0.04", "0.04")
                .sold("2026-02-01", "0.04");

        assertThat(person.amounts()).containsExactly("0", "0.01", "0", "0");
    }

    @Test
    void paysAManagerForWhatIsRolledUpToThem() {
        var team = new Measure("team", CreditFixture.EUROS, new Field("amount"), Filter.ALL, Set.of(Role.ROLLED_UP), 1);
        var person = plan().measuring(team)
                .paying("C", commission(flat("10 %")))
                .paying("T", commission("team", flat("1 %")))
                .forPerson()
                .credited(sale("1", "2026-01-05").of("1000").to("ana", "40 %"))
                .credited(sale("1", "2026-01-05").of("1000").as(Role.ROLLED_UP, "ana", "60 %"));

        assertThat(person.amounts()).containsExactly("40", "6");
        assertThat(person.earned().earnings()).extracting(Earning::id).containsExactly("1/ana/C", "1/ana/rolled-up/T");
    }

    @Test
    void refusesCreditsOutOfOrder() {
        var payee = paidBy(flat("10 %")).payee();
        List<Credit> credits = List.of(
                sale("1", "2026-01-06").of("1").to("ana"),
                sale("2", "2026-01-05").of("1").to("ana"));

        assertThatThrownBy(() -> new Payee(
                        payee.person(),
                        payee.plan(),
                        payee.stretches(),
                        payee.through(),
                        payee.presence(),
                        payee.quotas(),
                        payee.own(),
                        credits,
                        Events.NONE,
                        TeamFacts.NONE))
                .hasMessage("Credit 1/ana comes after 2/ana; sort credits by Credit.ORDER");
    }

    @Test
    void refusesAnotherCurrencyWithoutARate() {
        var person = paidBy(flat("10 %")).sold(sale("1", "2026-01-05").of("100").in("USD"));

        assertThatThrownBy(person::earned).isInstanceOf(MissingExchangeRateException.class);
    }
}
