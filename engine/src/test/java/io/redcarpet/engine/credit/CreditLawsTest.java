package io.redcarpet.engine.credit;

import static io.redcarpet.engine.credit.CreditFixture.exact;
import static io.redcarpet.engine.credit.CreditFixture.money;
import static io.redcarpet.engine.credit.Sale.sale;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class CreditLawsTest {

    @Test
    void creditsAllOfASaleTogether() {
        qt().forAll(amounts(), weights()).check((amount, weights) -> {
            var crediting = new Crediting(Conversion.NONE, null);
            return total(crediting, amount, weights).equals(exact(amount));
        });
    }

    @Test
    void creditsASaleToHalfACoinForEachPersonWhereSharesAreRounded() {
        qt().forAll(amounts(), weights()).check((amount, weights) -> {
            var crediting = new Crediting(Conversion.NONE, Rounding.halfUp(2));
            Exact off = total(crediting, amount, weights).minus(exact(amount));
            return off.max(off.negate()).compareTo(Exact.of(weights.size(), 200)) <= 0;
        });
    }

    @Test
    void saysWhyAndHolds() {
        var crediting = new Crediting(Conversion.NONE, Rounding.halfUp(2));
        qt().forAll(amounts(), integers().between(1, 100))
                .check((amount, parts) -> value(crediting, amount, "1/" + parts).holds());
    }

    private static Exact total(Crediting crediting, String amount, List<Integer> weights) {
        int whole = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream()
                .map(weight -> value(crediting, amount, weight + "/" + whole).value())
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static Because value(Crediting crediting, String amount, String share) {
        return crediting.value(
                money("amount"), sale("1", "2026-01-01").of(amount).to("ana", share));
    }

    private static Gen<String> amounts() {
        return longs().between(-100_000_000, 100_000_000)
                .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private static Gen<List<Integer>> weights() {
        return lists().of(integers().between(0, 100))
                .ofSizeBetween(1, 9)
                .assuming(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }
}
