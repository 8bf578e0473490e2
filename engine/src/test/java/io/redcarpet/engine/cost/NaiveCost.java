package io.redcarpet.engine.cost;

import io.redcarpet.engine.cost.ContractCost.Month;
import io.redcarpet.engine.cost.CostCase.Changed;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.quota.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calculates a cost a second time, day by day and by other means, to compare with what the engine says. */
final class NaiveCost {

    private final CostCase given;
    private final Map<YearMonth, BigDecimal> closings = new TreeMap<>();
    private final YearMonth sold = YearMonth.from(CostCase.SOLD);
    private BigDecimal left;

    /** What is carried since the last change, over how many months or days, and how many of them are over. */
    private BigDecimal base;

    private int length;
    private int over;
    private LocalDate lasts = LocalDate.MIN;

    private NaiveCost(CostCase given) {
        this.given = given;
        this.left = BigDecimal.valueOf(given.cents(), 2);
        this.base = left;
    }

    static Map<YearMonth, BigDecimal> closings(CostCase given) {
        var naive = new NaiveCost(given);
        naive.calculate();
        return naive.closings;
    }

    static Map<YearMonth, BigDecimal> closings(ContractCost made) {
        var closings = new TreeMap<YearMonth, BigDecimal>();
        for (Month month : made.months()) {
            closings.put(month.month(), month.closing().decimal().setScale(2));
        }
        return closings;
    }

    private void calculate() {
        var begin = YearMonth.from(given.term().from());
        LocalDate end = given.term().from().plusMonths(given.term().months()).minusDays(1);
        estimate(begin, end);
        var cancelled = YearMonth.from(CostCase.SOLD.plusDays(given.cancelled()));
        var month = begin.isBefore(sold) ? begin : sold;
        book(sold, left);
        for (; month.isBefore(cancelled); month = month.plusMonths(1)) {
            for (Changed change : changesOf(month, begin)) {
                estimate(month, change.until());
            }
            if (!month.isBefore(begin)) {
                amortise(month);
            }
        }
        if (left.signum() != 0) {
            book(cancelled, BigDecimal.ZERO.setScale(2));
        }
    }

    private List<Changed> changesOf(YearMonth month, YearMonth begin) {
        return given.changed().stream()
                .filter(change -> {
                    var changed = YearMonth.from(change.on());
                    return (changed.isBefore(begin) ? begin : changed).equals(month);
                })
                .sorted(Comparator.comparing(Changed::on).thenComparing(Changed::until))
                .toList();
    }

    private void estimate(YearMonth since, LocalDate last) {
        if (left.signum() == 0) {
            return;
        }
        base = left;
        over = 0;
        length = 0;
        var month = since;
        for (; units(month, last) > 0; month = month.plusMonths(1)) {
            length += units(month, last);
        }
        lasts = last;
        if (length == 0) {
            length = 1;
            lasts = since.atEndOfMonth();
        }
    }

    /** How many months or days of the term lie in the month. */
    private int units(YearMonth month, LocalDate last) {
        if (given.term().spread() == Spread.DAYS) {
            int days = 0;
            for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                days += day.isBefore(given.term().from()) || day.isAfter(last) ? 0 : 1;
            }
            return days;
        }
        int nth = (int) YearMonth.from(given.term().from()).until(month, ChronoUnit.MONTHS);
        return given.term().from().plusMonths(nth).isAfter(last) ? 0 : 1;
    }

    private void amortise(YearMonth month) {
        int units = units(month, lasts);
        if (left.signum() == 0 || units == 0) {
            return;
        }
        over += units;
        BigDecimal to = over == length ? base : soFar(units);
        BigDecimal before = base.subtract(left);
        BigDecimal part = atMost(left, to.subtract(before));
        left = left.subtract(part);
        if (part.signum() != 0) {
            book(month.isBefore(sold) ? sold : month, left);
        }
    }

    /** All that is amortised of the base, this month included. */
    private BigDecimal soFar(int units) {
        return given.residue() == Residue.AS_IT_GROWS
                ? atMost(base, share(over))
                : base.subtract(left).add(share(units));
    }

    /** Of a cost below zero the most is the least. */
    private BigDecimal atMost(BigDecimal most, BigDecimal amount) {
        return given.cents() < 0 ? amount.max(most) : amount.min(most);
    }

    private BigDecimal share(int units) {
        return base.multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(length), given.term().digits(), RoundingMode.HALF_UP);
    }

    private void book(YearMonth month, BigDecimal closing) {
        closings.put(month, closing.setScale(2));
    }
}
