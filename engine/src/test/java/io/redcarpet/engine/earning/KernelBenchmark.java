package io.redcarpet.engine.earning;

import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.tiers;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the kernel takes: whole payees with a year of a thousand credits each, and exact arithmetic by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls prepare first
public class KernelBenchmark {

    private static final int CREDITS = 1_000;

    private Payee flat;
    private Payee marginal;
    private Payee retroactive;
    private Payee everything;
    private List<Exact> amounts;
    private Earned earned;

    /** JMH makes one. */
    public KernelBenchmark() {}

    @Setup
    public void prepare() {
        flat = withCredits(EarningFixture.paidBy(flat("5 %"))).payee();
        marginal = withCredits(EarningFixture.paidBy(byAttainment(Mode.MARGINAL)))
                .withQuota("400000")
                .payee();
        retroactive = withCredits(EarningFixture.paidBy(byAttainment(Mode.RETROACTIVE)))
                .withQuota("400000")
                .payee();
        everything = withCredits(EverythingFixture.person(Of.EACH_LINE)).payee();
        amounts = new ArrayList<>();
        marginal.credits().forEach(credit -> amounts.add(credit.share()));
        for (int i = 0; i < CREDITS; i++) {
            amounts.add(Exact.ofDigits(100_000 + 7919L * i, 2));
        }
        earned = Calculation.of(marginal);
    }

    @Benchmark
    public Earned flatRateOfAThousandCredits() {
        return Calculation.of(flat);
    }

    @Benchmark
    public Earned marginalTiersOfAThousandCredits() {
        return Calculation.of(marginal);
    }

    @Benchmark
    public Earned retroactiveTiersOfAThousandCredits() {
        return Calculation.of(retroactive);
    }

    @Benchmark
    public Earned everyKindOfComponentOfAThousandCredits() {
        return Calculation.of(everything);
    }

    @Benchmark
    public Exact exactTimesRoundedAndAddedTwoThousandTimes() {
        Exact sum = Exact.ZERO;
        Exact rate = Exact.ofDigits(825, 4);
        Rounding coins = Rounding.halfUp(2);
        for (Exact amount : amounts) {
            sum = sum.plus(amount.times(rate).rounded(coins));
        }
        return sum;
    }

    @Benchmark
    public boolean recalculationOfAThousandReasons() {
        boolean holds = true;
        for (Earning earning : earned.earnings()) {
            holds &= earning.because().holds();
        }
        return holds;
    }

    private static Rates byAttainment(Mode mode) {
        return tiers(
                attainment(Span.YEAR),
                mode,
                row("0 %", flat("5 %")),
                row("50 %", flat("8 %")),
                row("100 %", flat("12 %")),
                row("150 %", flat("15 %")));
    }

    private static PayeeMaker withCredits(PayeeMaker person) {
        LocalDate first = EarningFixture.YEAR.from();
        for (int i = 0; i < CREDITS; i++) {
            person.sold(first.plusDays(i * 365L / CREDITS).toString(), (100 + i * 37 % 900) + ".25");
        }
        return person;
    }
}
