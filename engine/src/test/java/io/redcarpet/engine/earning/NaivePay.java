package io.redcarpet.engine.earning;

import static java.math.BigDecimal.ZERO;

import io.redcarpet.engine.earning.TwinCase.Bonus;
import io.redcarpet.engine.earning.TwinCase.Draw;
import io.redcarpet.engine.earning.TwinCase.Sold;
import io.redcarpet.engine.earning.TwinCase.Tiers;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pay of a case as somebody would work it out who never saw the engine: by what is due for a total rather than credit
 * by credit, with its own tables and its own rounding. Whatever meets a part of a quota is kept as many times too large
 * as there are months in a year and days in the month somebody joined in, so that nothing is divided before it is paid.
 */
final class NaivePay {

    private final TwinCase given;
    private final Tiers tiers;
    private final BigDecimal daysOfFirstMonth;
    private final BigDecimal[] earned = new BigDecimal[12];
    private final List<BigDecimal> paid = new ArrayList<>();

    private NaivePay(TwinCase given) {
        this.given = given;
        this.tiers = given.tiers();
        var year = YearMonth.of(2026, given.firstMonth());
        this.daysOfFirstMonth =
                BigDecimal.valueOf(year.plusMonths(given.joined().month()).lengthOfMonth());
        Arrays.fill(earned, ZERO);
    }

    /** Each commission in the order of the sales, the four bonuses, then advance, recovery and debt of each month. */
    static List<BigDecimal> of(TwinCase given) {
        var pay = new NaivePay(given);
        pay.commissions();
        pay.bonuses();
        pay.draws();
        return pay.paid;
    }

    private void commissions() {
        int scope = -1;
        int month = -1;
        BigDecimal total = ZERO;
        BigDecimal exact = ZERO;
        BigDecimal year = ZERO;
        for (Sold sold : given.sold()) {
            total = sold.month() / tiers.months() == scope ? total : ZERO;
            exact = sold.month() == month && given.roundsRunningTotals() ? exact : ZERO;
            scope = sold.month() / tiers.months();
            month = sold.month();
            BigDecimal before = rounded(exact, parts());
            exact = exact.add(due(total, sold.amount(), scope));
            total = total.add(sold.amount());
            BigDecimal line = rounded(exact, parts()).subtract(before);
            pay(month, capped(year.add(line)).subtract(capped(year)));
            year = year.add(line);
        }
    }

    /** So many times too large as there are parts. */
    private BigDecimal due(BigDecimal before, BigDecimal amount, int scope) {
        BigDecimal after = before.add(amount);
        return switch (tiers.mode()) {
            case MARGINAL -> area(times(after), scope).subtract(area(times(before), scope));
            case RETROACTIVE ->
                times(after)
                        .multiply(rateAt(after, scope))
                        .subtract(times(before).multiply(rateAt(before, scope)));
            case WHOLE_NEW -> times(amount).multiply(rateAt(after, scope));
            case WHOLE_OLD -> times(amount).multiply(rateAt(before, scope));
        };
    }

    /** All rates from zero to the total, each over its own stretch; the first also holds below zero. */
    private BigDecimal area(BigDecimal total, int scope) {
        BigDecimal area = total.multiply(tiers.rates().get(0));
        for (int i = 1; i < tiers.edges().size(); i++) {
            BigDecimal more = tiers.rates().get(i).subtract(tiers.rates().get(i - 1));
            area = area.add(more.multiply(positive(total.subtract(edge(i, scope)))));
        }
        return area;
    }

    private BigDecimal rateAt(BigDecimal total, int scope) {
        BigDecimal rate = tiers.rates().get(0);
        for (int i = 1; i < tiers.edges().size(); i++) {
            int order = times(total).compareTo(edge(i, scope));
            rate = order > 0 || (order == 0 && tiers.upper()) ? tiers.rates().get(i) : rate;
        }
        return rate;
    }

    private BigDecimal edge(int place, int scope) {
        BigDecimal edge = tiers.edges().get(place);
        return tiers.byQuota() ? edge.multiply(quota(scope, tiers.months())) : times(edge);
    }

    /** Of the scope with that number in the year, so many times too large as there are parts. */
    private BigDecimal quota(int scope, int months) {
        BigDecimal quota = ZERO;
        for (int month = scope * months; month < (scope + 1) * months; month++) {
            quota = quota.add(given.yearQuota().multiply(daysThere(month)));
        }
        return quota;
    }

    /** As if each month had as many days as the first. */
    private BigDecimal daysThere(int month) {
        int first = given.joined().month();
        BigDecimal missed = month == first ? BigDecimal.valueOf(given.joined().day() - 1L) : ZERO;
        return month < first ? ZERO : daysOfFirstMonth.subtract(missed);
    }

    private BigDecimal times(BigDecimal number) {
        return number.multiply(parts());
    }

    private BigDecimal parts() {
        return daysOfFirstMonth.multiply(BigDecimal.valueOf(12));
    }

    private BigDecimal capped(BigDecimal total) {
        BigDecimal cap = given.cap();
        return cap == null ? total : total.min(cap);
    }

    private void bonuses() {
        Bonus bonus = given.bonus();
        for (int quarter = given.joined().month() / 3; bonus != null && quarter < 4; quarter++) {
            BigDecimal total = ZERO;
            for (Sold sold : given.sold()) {
                total = sold.month() / 3 == quarter ? total.add(sold.amount()) : total;
            }
            pay(quarter * 3 + 2, amount(bonus, total, quota(quarter, 3)));
        }
    }

    private BigDecimal amount(Bonus bonus, BigDecimal total, BigDecimal quota) {
        BigDecimal amount = bonus.amounts().get(0);
        for (int i = 1; i < bonus.edges().size(); i++) {
            int order = times(total).compareTo(bonus.edges().get(i).multiply(quota));
            amount =
                    order > 0 || (order == 0 && bonus.upper()) ? bonus.amounts().get(i) : amount;
        }
        return amount;
    }

    private void draws() {
        Draw draw = given.draw();
        BigDecimal owed = ZERO;
        BigDecimal days = daysOfFirstMonth;
        for (int month = given.joined().month(); draw != null && month < 12; month++) {
            BigDecimal amount = draw.amount().multiply(daysThere(month));
            BigDecimal beyond = earned[month].multiply(days).subtract(amount);
            BigDecimal back =
                    rounded(positive(beyond).multiply(draw.share()), days).min(owed);
            BigDecimal most = draw.most();
            BigDecimal advance = amount.signum() == 0 ? ZERO : rounded(positive(beyond.negate()), days);
            advance = most == null
                    ? advance
                    : advance.min(positive(most.subtract(owed).add(back)));
            owed = owed.add(advance).subtract(back);
            paid.addAll(List.of(advance, back, owed));
        }
    }

    private void pay(int month, BigDecimal amount) {
        paid.add(amount);
        earned[month] = earned[month].add(amount);
    }

    private static BigDecimal positive(BigDecimal number) {
        return number.max(ZERO);
    }

    /** To whole cents, a half away from zero, of a number that is so many times too large. */
    private static BigDecimal rounded(BigDecimal number, BigDecimal times) {
        BigDecimal twice = number.abs().multiply(BigDecimal.valueOf(200)).add(times);
        BigDecimal cents = twice.divideToIntegralValue(times.add(times));
        BigDecimal magnitude = cents.movePointLeft(2);
        return number.signum() < 0 ? magnitude.negate() : magnitude;
    }
}
