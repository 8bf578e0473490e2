package io.redcarpet.engine.credit;

import static io.redcarpet.engine.credit.CreditFixture.EUROS;
import static io.redcarpet.engine.credit.CreditFixture.exact;
import static io.redcarpet.engine.credit.Sale.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Expression.Combined;
import io.redcarpet.engine.credit.Expression.Constant;
import io.redcarpet.engine.credit.Expression.Field;
import io.redcarpet.engine.credit.Expression.Over;
import io.redcarpet.engine.credit.Expression.Proportion;
import io.redcarpet.engine.money.Exact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final Transaction SOLD =
            sale("1", "2026-03-05").of("100").number("cost", "70").transaction();

    private static final Expression AMOUNT = new Field("amount");
    private static final Expression COST = new Field("cost");
    private static final Expression MARGIN = new Combined(Arithmetic.DIFFERENCE, List.of(AMOUNT, COST));

    @Test
    void calculatesWithFieldsAndConstants() {
        assertThat(value(MARGIN)).isEqualTo(exact("30"));
        assertThat(value(new Combined(Arithmetic.PRODUCT, List.of(AMOUNT, new Constant(exact("1.2"))))))
                .isEqualTo(exact("120"));
        assertThat(value(new Combined(Arithmetic.LEAST, List.of(AMOUNT, COST)))).isEqualTo(exact("70"));
        assertThat(value(new Over(AMOUNT, exact("3")))).isEqualTo(exact("100/3"));
    }

    @Test
    void takesAProportionAndOfZeroWhatThePlanSays() {
        assertThat(value(new Proportion(MARGIN, AMOUNT, Exact.ZERO))).isEqualTo(exact("30 %"));
        assertThat(value(new Proportion(MARGIN, new Constant(Exact.ZERO), Exact.ONE)))
                .isEqualTo(Exact.ONE);
    }

    @Test
    void countsInTheUnitThatIsAskedForWhateverItsFactorsAre() {
        var whole = new Proportion(AMOUNT, COST, Exact.ZERO).of(SOLD, EUROS);
        var product = new Combined(Arithmetic.PRODUCT, List.of(AMOUNT, COST)).of(SOLD, EUROS);

        assertThat(whole.unit()).isEqualTo(EUROS);
        assertThat(product.unit()).isEqualTo(EUROS);
        assertThat(whole.parts()).extracting(Because::unit).containsOnly(Unit.NUMBER);
        assertThat(product.parts()).extracting(Because::unit).containsOnly(Unit.NUMBER);
        assertThat(new Proportion(AMOUNT, new Constant(Exact.ZERO), Exact.ONE)
                        .of(SOLD, EUROS)
                        .unit())
                .isEqualTo(EUROS);
    }

    @Test
    void saysWhyAndHolds() {
        assertThat(new Proportion(MARGIN, AMOUNT, Exact.ZERO).of(SOLD, EUROS).holds())
                .isTrue();
    }

    @Test
    void namesTheFieldsItAsksFor() {
        assertThat(new Proportion(MARGIN, AMOUNT, Exact.ZERO).fields()).containsExactly("amount", "cost", "amount");
    }

    @Test
    void refusesToDivideByZeroOrByAField() {
        assertThatThrownBy(() -> new Over(AMOUNT, Exact.ZERO)).hasMessageContaining("another divisor");
        assertThatThrownBy(() -> new Combined(Arithmetic.QUOTIENT, List.of(AMOUNT, COST)))
                .hasMessageContaining("take a proportion");
        assertThatThrownBy(() -> new Combined(Arithmetic.SUM, List.of())).hasMessageContaining("0 operands");
    }

    private static Exact value(Expression expression) {
        return expression.of(SOLD, EUROS).value();
    }
}
