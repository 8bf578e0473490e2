package io.redcarpet.engine.earning;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each component has paid by the lines calculated so far, exactly. */
final class PaidSoFar {

    private final boolean asked;
    private final Map<String, Payments> byComponent = new HashMap<>();

    /** Amounts in order of their days, and what all up to each of them come to. */
    private static final class Payments {

        private final List<LocalDate> days = new ArrayList<>();
        private final List<Exact> sums = new ArrayList<>(List.of(Exact.ZERO));

        /** Nearly always the latest; one that is not moves the sums behind it. */
        void add(LocalDate on, Exact amount) {
            int place = until(on.plusDays(1));
            days.add(place, on);
            sums.add(place + 1, sums.get(place).plus(amount));
            for (int i = place + 2; i < sums.size(); i++) {
                sums.set(i, sums.get(i).plus(amount));
            }
        }

        Exact in(Period period) {
            return sums.get(until(period.until())).minus(sums.get(until(period.from())));
        }

        /** How many belong to days before that one. */
        private int until(LocalDate day) {
            int low = 0;
            int high = days.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days.get(middle).isBefore(day)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /**
     * @param asked whether the plan ever looks at it; if not, nothing is kept
     */
    PaidSoFar(boolean asked) {
        this.asked = asked;
    }

    void add(String component, LocalDate on, Exact amount) {
        if (!asked) {
            return;
        }
        byComponent.computeIfAbsent(component, _ -> new Payments()).add(on, amount);
    }

    /** Before the lines of a component are final they are known by what its rates paid; then they begin anew. */
    void forget(String component) {
        byComponent.remove(component);
    }

    Exact in(String component, Period days) {
        Payments payments = byComponent.get(component);
        return payments == null ? Exact.ZERO : payments.in(days);
    }
}
