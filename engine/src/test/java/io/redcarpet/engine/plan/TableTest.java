package io.redcarpet.engine.plan;

import static io.redcarpet.engine.credit.CreditFixture.exact;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void findsTheRowThatAValueLiesIn() {
        var table = new Table<>(Edge.UPPER, List.of(row("0 %", "80 %"), row("80 %", "100 %"), row("100 %", null)));

        assertThat(table.rowOf(exact("79.99 %"))).isZero();
        assertThat(table.rowOf(exact("99.99 %"))).isOne();
        assertThat(table.rowOf(exact("1000 %"))).isEqualTo(2);
    }

    @Test
    void countsWhatLiesBelowTheFirstEdgeToTheFirstRow() {
        assertThat(new Table<>(Edge.UPPER, List.of(row("50 %", null))).rowOf(exact("-1")))
                .isZero();
    }

    @Test
    void leavesToThePlanWhereAnEdgeBelongs() {
        var rows = List.of(row("0 %", "100 %"), row("100 %", null));

        assertThat(new Table<>(Edge.UPPER, rows).rowOf(exact("100 %"))).isOne();
        assertThat(new Table<>(Edge.LOWER, rows).rowOf(exact("100 %"))).isZero();
        assertThat(new Table<>(Edge.LOWER, rows).rowOf(exact("0 %"))).isZero();
    }

    @Test
    void refusesGapsAndOverlaps() {
        assertThatThrownBy(() -> table(row("0 %", "80 %"), row("90 %", null)))
                .hasMessage("Row 1 ends at 0.8 and the next begins at 0.9; let them meet");
        assertThatThrownBy(() -> table(row("0 %", "80 %"), row("70 %", null))).hasMessageContaining("let them meet");
    }

    @Test
    void refusesARowThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> table(row("50 %", "50 %"), row("50 %", null)))
                .hasMessage("Row 1 ends at 0.5, not above its beginning 0.5");
    }

    @Test
    void refusesALastRowThatEndsAndAnotherThatDoesNot() {
        assertThatThrownBy(() -> table(row("0 %", "80 %"))).hasMessage("The last row ends at 0.8; leave its end open");
        assertThatThrownBy(() -> table(row("0 %", null), row("80 %", null)))
                .hasMessage("Row 1 has no end; give it one");
    }

    @Test
    void refusesATableWithoutRows() {
        assertThatThrownBy(TableTest::table).hasMessage("A table without rows says nothing; give it one");
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of only reads them
    private static Table<String> table(Interval<String>... rows) {
        return new Table<>(Edge.UPPER, List.of(rows));
    }

    private static Interval<String> row(String from, @Nullable String to) {
        return new Interval<>(share(from), to == null ? null : share(to), from);
    }
}
