package io.redcarpet.engine.cost;

import static io.redcarpet.engine.credit.CreditFixture.EUROS;
import static io.redcarpet.engine.credit.CreditFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.quota.Spread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Months that are closed stay, and all bookings together are those of a calculation from scratch. */
class CostRestatementLawsTest {

    private static final YearMonth FIRST = YearMonth.parse("2026-01");

    @Test
    void booksTogetherWhatACalculationFromScratchDoes() {
        qt().forAll(
                        longs().between(-999_999, 999_999),
                        longs().between(-999_999, 999_999),
                        integers().between(0, 24),
                        integers().between(0, 36))
                .check((before, now, closed, cancelled) -> {
                    var closedThrough = FIRST.plusMonths(closed);
                    List<Month> kept = cost(before, 40).months().stream()
                            .filter(month -> !month.month().isAfter(closedThrough))
                            .toList();
                    ContractCost fresh = cost(now, cancelled);
                    List<Month> open = new CostRestatement(closedThrough).of(fresh, booked(kept));
                    return sameSums(kept, open, fresh.months()) && carriesOn(kept, open);
                });
    }

    @Test
    void booksTogetherWhatACalculationFromScratchDoesOfATermThatChanges() {
        qt().forAll(
                        integers().between(0, 24),
                        integers().between(-60, 800),
                        integers().between(0, 800),
                        integers().between(0, 1600))
                .check((closed, after, more, cancelled) -> {
                    var closedThrough = FIRST.plusMonths(closed);
                    var change = new CostCase.Change(after, more);
                    List<Month> kept = changed(List.of(), 1600).stream()
                            .filter(month -> !month.month().isAfter(closedThrough))
                            .toList();
                    var fresh = changed(List.of(change), cancelled);
                    var restated = new ContractCost("obtaining", "C", CostsTest.sold("2026-01-31"), fresh);
                    List<Month> open = new CostRestatement(closedThrough).of(restated, booked(kept));
                    return sameSums(kept, open, fresh) && carriesOn(kept, open);
                });
    }

    private static List<Month> changed(List<CostCase.Change> changes, int cancelled) {
        var over = new CostCase.Over(18, 1, Spread.MONTHS, 2);
        return new CostCase(100_000, over, Residue.IN_THE_LAST_MONTH, changes, cancelled)
                .made()
                .months();
    }

    @Test
    void takesBackACostThatBeginsAfterTheFirstOpenMonth() {
        var closedThrough = FIRST.plusMonths(1);
        List<Month> kept = cost(100_000, 40).months().subList(0, 2);
        ContractCost later = new Costs(
                        CostsTest.rule("18", Spread.MONTHS, Residue.IN_THE_LAST_MONTH),
                        Events.NONE,
                        LocalDate.parse("2039-12-31"))
                .of("C", CostsTest.sold("2026-05-15"), euros("1000"));

        List<Month> open = new CostRestatement(closedThrough).of(later, booked(kept));

        assertThat(sameSums(kept, open, later.months())).isTrue();
        assertThat(carriesOn(kept, open)).isTrue();
    }

    @Test
    void takesBackWhatIsGone() {
        qt().forAll(longs().between(-999_999, 999_999), integers().between(0, 24))
                .check((before, closed) -> {
                    var closedThrough = FIRST.plusMonths(closed);
                    List<Month> kept = cost(before, 40).months().stream()
                            .filter(month -> !month.month().isAfter(closedThrough))
                            .toList();
                    List<Month> open = new CostRestatement(closedThrough).gone(booked(kept), EUROS);
                    return sameSums(kept, open, List.of()) && carriesOn(kept, open);
                });
    }

    private static ContractCost cost(long cents, int cancelled) {
        var rule = CostsTest.rule("18", Spread.MONTHS, Residue.IN_THE_LAST_MONTH);
        var day = LocalDate.parse("2026-01-15").plusMonths(cancelled);
        var events = new Events(List.of(new Event("1", "cancelled", day, null, null)));
        return new Costs(rule, events, LocalDate.parse("2039-12-31"))
                .of(
                        "C",
                        CostsTest.sold("2026-01-15"),
                        euros(BigDecimal.valueOf(cents, 2).toPlainString()));
    }

    private static BookedCost booked(List<Month> kept) {
        return new BookedCost(
                sum(kept, month -> month.capitalised().value()),
                sum(kept, month -> month.expensed().value()),
                sum(kept, month -> month.amortised().value()),
                sum(kept, month -> month.impaired().value()));
    }

    private static boolean sameSums(List<Month> kept, List<Month> open, List<Month> fresh) {
        var all = new ArrayList<>(kept);
        all.addAll(open);
        return booked(all).equals(booked(fresh));
    }

    private static boolean carriesOn(List<Month> kept, List<Month> open) {
        Exact carried = kept.isEmpty() ? Exact.ZERO : kept.getLast().closing();
        for (Month month : open) {
            if (!month.opening().equals(carried)) {
                return false;
            }
            carried = month.closing();
        }
        return true;
    }

    private static Exact sum(List<Month> months, Function<Month, Exact> amount) {
        return months.stream().map(amount).reduce(Exact.ZERO, Exact::plus);
    }
}
