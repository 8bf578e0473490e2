package io.redcarpet.engine.credit;

import static io.redcarpet.engine.credit.Sale.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class CreditOrderTest {

    @Test
    void comesByDateBeforeAnythingElse() {
        assertThat(ordered(sale("1", "2026-01-02"), sale("2", "2026-01-01"))).containsExactly("2", "1");
    }

    @Test
    void comesByBookingTimeWithinADayAndFirstWithoutOne() {
        assertThat(ordered(
                        sale("1", "2026-01-01").bookedAt("2026-01-01T10:00:00Z"),
                        sale("2", "2026-01-01").bookedAt("2026-01-01T09:00:00Z"),
                        sale("3", "2026-01-01")))
                .containsExactly("3", "2", "1");
    }

    @Test
    void comesBySizeWhereIdentifiersAreNumbers() {
        assertThat(ordered(sale("10", "2026-01-01"), sale("9", "2026-01-01"), sale("A", "2026-01-01")))
                .containsExactly("9", "10", "A");
    }

    @Test
    void putsNumbersBeforeLettersAndLeadingZerosInAFixedPlace() {
        assertThat(Stream.of("B", "10", "09", "9", "A-2", "A-10", "").sorted(IdentifierOrder.BY_NUMBER))
                .containsExactly("09", "9", "10", "", "A-10", "A-2", "B");
    }

    @Test
    void ordersNumbersOfAnyLengthAsNumbers() {
        qt().forAll(longs().between(0, Long.MAX_VALUE), longs().between(0, Long.MAX_VALUE))
                .check((one, other) ->
                        sign(IdentifierOrder.BY_NUMBER.compare("" + one, "" + other)) == Long.compare(one, other));
    }

    @Test
    void isAnOrder() {
        qt().forAll(identifiers(), identifiers(), identifiers()).check((a, b, c) -> {
            var order = IdentifierOrder.BY_NUMBER;
            boolean turnsRound = sign(order.compare(a, b)) == -sign(order.compare(b, a));
            boolean isTransitive = order.compare(a, b) > 0 || order.compare(b, c) > 0 || order.compare(a, c) <= 0;
            return turnsRound && isTransitive && (order.compare(a, b) == 0) == a.equals(b);
        });
    }

    @Test
    void namesACreditByTransactionAndPerson() {
        assertThat(sale("7", "2026-01-01").to("ana").id()).isEqualTo("7/ana");
        assertThat(sale("7", "2026-01-01").as(Role.OVERLAY, "ana", "1").id()).isEqualTo("7/ana/overlay");
    }

    @Test
    void tellsAManagersOwnShareFromWhatIsRolledUpToThem() {
        var own = sale("7", "2026-01-01").to("ana", "50 %");
        var rolledUp = sale("7", "2026-01-01").as(Role.ROLLED_UP, "ana", "50 %");

        assertThat(own.id()).isNotEqualTo(rolledUp.id());
        assertThat(Credit.ORDER.compare(own, rolledUp)).isNegative();
        var further = new Credit(rolledUp.transaction(), "ana", Role.ROLLED_UP, 2, rolledUp.share(), rolledUp.date());
        assertThat(List.of(rolledUp.id(), further.id())).containsExactly("7/ana/rolled-up", "7/ana/rolled-up-2");
    }

    private static List<String> ordered(Sale... sales) {
        return Stream.of(sales)
                .map(sale -> sale.to("ana"))
                .sorted(Credit.ORDER)
                .map(credit -> credit.transaction().id())
                .toList();
    }

    private static int sign(int order) {
        return Integer.signum(order);
    }

    private static Gen<String> identifiers() {
        return strings().betweenCodePoints('/', ';').ofLengthBetween(0, 4);
    }
}
