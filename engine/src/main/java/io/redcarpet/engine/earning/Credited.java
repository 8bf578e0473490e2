package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Crediting;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one measure makes of a person's credits: the value of each, and the sum of any that follow one another. */
final class Credited {

    private final Measure measure;
    private final List<Credit> credits;
    private final @Nullable Because[] values;
    private final Exact[] sums;
    private final int[] counts;

    Credited(Measure measure, Crediting crediting, List<Credit> credits) {
        this.measure = measure;
        this.credits = credits;
        values = new Because[credits.size()];
        sums = new Exact[credits.size() + 1];
        counts = new int[credits.size() + 1];
        sums[0] = Exact.ZERO;
        for (int i = 0; i < credits.size(); i++) {
            Because value = measure.counts(credits.get(i)) ? crediting.value(measure, credits.get(i)) : null;
            values[i] = value;
            counts[i + 1] = counts[i] + (value == null ? 0 : 1);
            sums[i + 1] = value == null ? sums[i] : sums[i].plus(value.value());
        }
    }

    Measure measure() {
        return measure;
    }

    /** Null where the credit does not count. */
    @Nullable
    Because value(int credit) {
        return values[credit];
    }

    /** The sum from one credit to just before another. */
    Exact sum(int from, int until) {
        return from == 0 ? sums[until] : sums[until].minus(sums[from]);
    }

    /** How many of them count. */
    int count(int from, int until) {
        return counts[until] - counts[from];
    }

    /** The place of the first credit on that day or later. */
    int firstOn(LocalDate day) {
        int low = 0;
        int high = credits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (credits.get(middle).date().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Credit> credits() {
        return Collections.unmodifiableList(credits);
    }
}
