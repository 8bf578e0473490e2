package io.redcarpet.engine.credit;

import static io.redcarpet.engine.credit.Sale.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Transaction SOLD =
            sale("1", "2026-03-05").of("100").text("product", "A").transaction();

    private static final Filter OF_A = new Filter.OneOf("product", Set.of("A", "B"));
    private static final Filter OF_C = new Filter.OneOf("product", Set.of("C"));

    @Test
    void acceptsOneOfTheValuesAndNoEmptyField() {
        assertThat(OF_A.accepts(SOLD)).isTrue();
        assertThat(OF_C.accepts(SOLD)).isFalse();
        assertThat(new Filter.OneOf("region", Set.of("A")).accepts(SOLD)).isFalse();
    }

    @Test
    void acceptsNumbersFromTheOneToJustBelowTheOther() {
        assertThat(between("100", "101")).isTrue();
        assertThat(between("99", "100")).isFalse();
        assertThat(new Filter.Between("amount", null, null).accepts(SOLD)).isTrue();
        assertThat(new Filter.Between("margin", null, null).accepts(SOLD)).isFalse();
    }

    @Test
    void acceptsDaysWithBothEnds() {
        var day = LocalDate.parse("2026-03-05");

        assertThat(new Filter.Dated("date", day, day).accepts(SOLD)).isTrue();
        assertThat(new Filter.Dated("date", day.plusDays(1), null).accepts(SOLD))
                .isFalse();
        assertThat(new Filter.Dated("date", null, day.minusDays(1)).accepts(SOLD))
                .isFalse();
        assertThat(new Filter.Dated("shipped", null, null).accepts(SOLD)).isFalse();
    }

    @Test
    void combinesFilters() {
        assertThat(new Filter.AllOf(List.of(OF_A, OF_C)).accepts(SOLD)).isFalse();
        assertThat(new Filter.AnyOf(List.of(OF_A, OF_C)).accepts(SOLD)).isTrue();
        assertThat(new Filter.Not(OF_C).accepts(SOLD)).isTrue();
        assertThat(Filter.ALL.accepts(SOLD)).isTrue();
        assertThat(new Filter.AnyOf(List.of()).accepts(SOLD)).isFalse();
    }

    private static boolean between(String from, String below) {
        return new Filter.Between("amount", new BigDecimal(from), new BigDecimal(below)).accepts(SOLD);
    }
}
