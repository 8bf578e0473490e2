package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.Sale.sale;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MultipliersTest {

    private static final Filter OF_A = new Filter.OneOf("product", Set.of("A"));

    @Test
    void multipliesWhatIsPaidForTheTransactionsMeant() {
        var person = times(new Multiplier(stated(number("1.5")), OF_A, null))
                .sold(sale("1", "2026-01-05").of("100").text("product", "A"))
                .sold(sale("2", "2026-01-05").of("100").text("product", "B"));

        assertThat(person.amounts()).containsExactly("15", "10");
    }

    @Test
    void multipliesOnlyOnceTheConditionIsMet() {
        var person = times(new Multiplier(stated(number("2")), Filter.ALL, thousand(Judged.WITH_EACH_CREDIT)))
                .soldOn("2026-01-05", "600", "400", "100");

        assertThat(person.amounts()).containsExactly("60", "80", "20");
    }

    @Test
    void looksAtTheConditionAtTheEndOfThePeriod() {
        var person = times(new Multiplier(stated(number("2")), Filter.ALL, thousand(Judged.AT_PERIOD_END)))
                .sold("2026-01-05", "600")
                .sold("2026-02-05", "100")
                .sold("2026-02-06", "300");

        assertThat(person.amounts()).containsExactly("60", "20", "60");
    }

    @Test
    void multipliesOneAfterTheOther() {
        var person = times(
                        new Multiplier(stated(number("2")), Filter.ALL, null),
                        new Multiplier(stated(number("0.5")), OF_A, null))
                .sold("2026-01-05", "100");

        assertThat(person.amounts()).containsExactly("20");
    }

    @Test
    void multipliesBeforeAnythingIsRounded() {
        var person =
                times(new Multiplier(stated(number("10")), Filter.ALL, null)).sold("2026-01-05", "0.04");

        assertThat(person.amounts()).containsExactly("0.04");
    }

    @Test
    void paysOneLineForAPeriodWhereThePlanWantsThat() {
        var monthly = new Payout.Commission("amount", flat("10 %"), Payout.Lines.EACH_PERIOD);
        var person = plan().paying("C", monthly)
                .forPerson()
                .soldOn("2026-01-05", "0.04", "0.04")
                .sold("2026-02-05", "100");

        assertThat(person.amounts()).containsExactly("0.01", "10");
    }

    private static PayeeMaker times(Multiplier... multipliers) {
        return plan().paying("C", commission(flat("10 %"))).times(multipliers).forPerson();
    }

    private static Gate thousand(Judged judged) {
        return new Gate(bookings(Scope.YEAR), euros("1000"), judged, Missed.LOST);
    }
}
