package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Digits as {@link BigDecimal} writes them. */
class TextBytesTest {

    private final Random random = new Random(7);

    @Test
    void writesWholeNumbers() throws IOException {
        for (long number : new long[] {0, 7, 10, 99, 100, -1, -100, Long.MAX_VALUE, -Long.MAX_VALUE}) {
            assertThat(told(new TextBytes().bare(number))).isEqualTo(Long.toString(number));
        }
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            assertThat(told(new TextBytes().bare(Math.max(number, -Long.MAX_VALUE))))
                    .isEqualTo(Long.toString(Math.max(number, -Long.MAX_VALUE)));
        }
    }

    @Test
    void writesDecimalsWithoutNeedlessZeros() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = decimal();
            String plain =
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();

            assertThat(told(new TextBytes().bare(Exact.of(number)))).isEqualTo(plain);
            assertThat(told(new TextBytes().shown(Exact.of(number)))).isEqualTo(plain);
        }
    }

    @Test
    void writesMoneyWithAllItsDigits() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = decimal();
            Rounding coins = Rounding.halfUp(random.nextInt(4));

            assertThat(told(new TextBytes().bareMoney(Exact.of(coins.apply(number)), coins)))
                    .isEqualTo(coins.apply(number).setScale(coins.scale()).toPlainString());
        }
    }

    @Test
    void writesMoneyOfSmallerCoinsToo() throws IOException {
        Exact amount = Exact.parse("12.34");

        assertThat(told(new TextBytes().bareMoney(amount, Rounding.halfUp(-2)))).isEqualTo("12.34");
        assertThat(told(new TextBytes().bareMoney(amount, Rounding.halfUp(0)))).isEqualTo("12.34");
        assertThat(told(new TextBytes().bareMoney(amount, Rounding.halfUp(3)))).isEqualTo("12.340");
        assertThat(told(new TextBytes().bareMoney(Exact.of(1200), Rounding.halfUp(-2))))
                .isEqualTo("1200");
    }

    @Test
    void writesFractionsWithTheirLineOrWithTwelveDigits() throws IOException {
        assertThat(told(new TextBytes().bare(Exact.of(-10, 31)))).isEqualTo("-10/31");
        assertThat(told(new TextBytes().shown(Exact.of(-10, 31)))).isEqualTo("-0.322580645161");
    }

    @Test
    void writesDaysAndWhatStandsThereAlready() throws IOException {
        var text = new TextBytes();
        text.bare(LocalDate.of(2025, 1, 31)).bare(' ').again(0, 4);

        assertThat(told(text)).isEqualTo("2025-01-31 2025");
        assertThat(text.cut(8)).isEqualTo("31 2025");
        assertThat(told(text)).isEqualTo("2025-01-");
    }

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        var row = new RowBytes();
        row.text("plain").text("a \"b\", c").text("ä/б").text("").whole(3).end();

        assertThat(told(row)).isEqualTo("plain,\"a \"\"b\"\", c\",ä/б,,3\n");
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(19))
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    private static String told(TextBytes text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        text.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
