package io.redcarpet.engine.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The engine against a second implementation that shares nothing with it, to the cent. */
class NaiveTwinTest {

    private static final long CASES = Long.getLong("twin.cases", 1_000_000);

    /** Any other number gives other cases; a failure names the seed of its own. */
    private static final long SEED = Long.getLong("twin.seed", 20_260_101);

    @Test
    void paysWhatANaiveImplementationPays() {
        var failed = LongStream.range(SEED, SEED + CASES)
                .parallel()
                .filter(seed -> differs(TwinCases.of(seed)))
                .findAny();

        assertThat(failed.stream().mapToObj(NaiveTwinTest::told)).isEmpty();
    }

    @Test
    void looksAtCasesThatPay() {
        var paying = LongStream.range(SEED, SEED + 1000)
                .mapToObj(TwinCases::of)
                .filter(given -> NaivePay.of(given).stream().anyMatch(amount -> amount.signum() != 0))
                .count();

        assertThat(paying).as("cases of which anything is paid at all").isGreaterThan(800);
    }

    private static boolean differs(TwinCase given) {
        return !isSame(NaivePay.of(given), TwinEngine.of(given));
    }

    private static boolean isSame(List<BigDecimal> one, List<BigDecimal> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String told(long seed) {
        var smallest = shrunk(TwinCases.of(seed));
        return "seed %d, smallest %s%nnaive  %s%nengine %s"
                .formatted(seed, smallest, plain(NaivePay.of(smallest)), plain(TwinEngine.of(smallest)));
    }

    private static TwinCase shrunk(TwinCase failing) {
        var smallest = failing;
        Optional<TwinCase> smaller = Optional.of(failing);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smallest.smaller().filter(NaiveTwinTest::differs).findFirst();
        }
        return smallest;
    }

    private static List<String> plain(List<BigDecimal> numbers) {
        return numbers.stream()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .toList();
    }
}
