package io.redcarpet.pay;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what is paid by pay period and component. Most of it comes component by component and in order of time. */
final class StatementSums {

    private final Map<LocalDate, Sums> byPeriod = new TreeMap<>();
    private @Nullable FiscalPeriod period;
    private String component = "";
    private Exact sum = Exact.ZERO;

    /** What each component pays in a pay period. */
    record Sums(FiscalPeriod period, Map<String, Exact> lines) {

        Exact payable() {
            return lines.values().stream().reduce(Exact.ZERO, Exact::plus);
        }
    }

    void add(FiscalPeriod paidIn, String paidBy, Exact amount) {
        if (!Objects.equals(paidIn, period) || !paidBy.equals(component)) {
            keep();
            period = paidIn;
            component = paidBy;
            sum = Exact.ZERO;
        }
        sum = sum.plus(amount);
    }

    /** Makes a statement of a pay period in which nothing may be paid, since something is held or owed. */
    void open(FiscalPeriod unpaid) {
        byPeriod.computeIfAbsent(unpaid.dates().from(), _ -> new Sums(unpaid, new LinkedHashMap<>()));
    }

    /** In order of time. */
    Collection<Sums> all() {
        keep();
        period = null;
        return byPeriod.values();
    }

    private void keep() {
        FiscalPeriod of = period;
        if (of != null) {
            byPeriod.computeIfAbsent(of.dates().from(), _ -> new Sums(of, new LinkedHashMap<>()))
                    .lines()
                    .merge(component, sum, Exact::plus);
        }
    }
}
