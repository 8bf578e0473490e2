package io.redcarpet.pay;

import io.redcarpet.engine.earning.Earned;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds earnings up by pay period and component. They come component by component and in order of time. */
final class StatementSums {

    private final Map<LocalDate, Sums> byPeriod = new TreeMap<>();
    private @Nullable FiscalPeriod period;
    private String component = "";
    private Exact sum = Exact.ZERO;

    /** What was earned by each component in a pay period. */
    record Sums(FiscalPeriod period, Map<String, Exact> lines) {

        Exact payable() {
            return lines.values().stream().reduce(Exact.ZERO, Exact::plus);
        }
    }

    private StatementSums() {}

    /** In order of time. */
    static Collection<Sums> of(Earned earned) {
        var sums = new StatementSums();
        for (Earning earning : earned.earnings()) {
            sums.add(earning);
        }
        sums.keep();
        return sums.byPeriod.values();
    }

    private void add(Earning earning) {
        if (!earning.period().equals(period) || !earning.component().equals(component)) {
            keep();
            period = earning.period();
            component = earning.component();
            sum = Exact.ZERO;
        }
        sum = sum.plus(earning.amount());
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
