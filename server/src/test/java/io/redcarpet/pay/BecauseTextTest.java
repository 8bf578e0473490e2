package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Reader;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BecauseTextTest {

    private static final Messages MESSAGES = Messages.outsideTheServer();
    private static final Unit USD = Unit.of(Currency.getInstance("USD"));

    private static final Because AMOUNT =
            Because.fact(Reason.of(Word.FIELD).named("amount").named("T1"), USD, Exact.parse("25000.1"));
    private static final Because RATE = Because.fact(
            Reason.of(Word.PLAN_LINE).named("Participants 2025").named("rate").numbered(31),
            Unit.SHARE,
            Exact.parse("5 %"));
    private static final Because PAID = Because.rounded(
            Reason.of(Word.ROUNDED),
            Because.product(Reason.of(Word.AT_RATE), AMOUNT, RATE),
            new Rounding(RoundingMode.HALF_UP, 2));

    @Test
    void tellsEachNumberBelowTheOneThatFollowsFromIt() {
        assertThat(told(Locale.ENGLISH, PAID))
                .containsExactly(
                        "Rounded: 1,250.005 USD, rounded half up to 2 digits = 1,250.01 USD",
                        "  At the rate: 25,000.10 USD × 5% = 1,250.005 USD",
                        "    amount of transaction T1: 25,000.10 USD",
                        "    rate (plan Participants 2025, line 31): 5%");
    }

    @Test
    void tellsInTheLanguageAndFiguresOfTheReader() {
        assertThat(told(Locale.GERMAN, PAID))
                .containsExactly(
                        "Gerundet: 1.250,005 USD, kaufmännisch gerundet auf 2 Stellen = 1.250,01 USD",
                        "  Zum Satz: 25.000,10 USD × 5 % = 1.250,005 USD",
                        "    amount der Transaktion T1: 25.000,10 USD",
                        "    rate (Plan Participants 2025, Zeile 31): 5 %");
    }

    @Test
    void tellsFractionsAsSuchAndHowMuchTheyAreAbout() {
        Because total = Because.fact(
                Reason.of(Word.TOTAL)
                        .named("bookings")
                        .on(LocalDate.of(2025, 4, 1))
                        .on(LocalDate.of(2025, 6, 30))
                        .numbered(1),
                USD,
                Exact.of(100));
        Because quota = Because.fact(Reason.of(Word.QUOTA_TOTAL), USD, Exact.of(300));
        Because attainment = Because.quotient(Reason.of(Word.ATTAINMENT).named("bookings"), Unit.SHARE, total, quota);

        assertThat(told(Locale.ENGLISH, Because.product(Reason.of(Word.OF_TARGET), total, attainment)))
                .containsExactly(
                        "Share of the target amount: 100.00 USD × ≈ 33.333333% = 100/3 ≈ 33.333333 USD",
                        "  Credited for bookings from Apr 1, 2025 to Jun 30, 2025, 1 credit: 100.00 USD",
                        "  Attainment of bookings: 100.00 USD ÷ 300.00 USD = 1/3 ≈ 33.333333%",
                        "    Credited for bookings from Apr 1, 2025 to Jun 30, 2025, 1 credit: 100.00 USD",
                        "    Quotas together: 300.00 USD");
    }

    @Test
    void tellsWhatAChoiceWasMadeBy() {
        assertThat(told(Locale.ENGLISH, Because.chosen(Reason.of(Word.LAST_POINT), AMOUNT, RATE)))
                .containsExactly(
                        "As at the last point: 25,000.10 USD",
                        "  amount of transaction T1: 25,000.10 USD",
                        "  because of: rate (plan Participants 2025, line 31): 5%");
    }

    @Test
    void tellsOtherStepsInWords() {
        var one = Because.fact(Reason.of(Word.CONSTANT), Unit.NUMBER, Exact.of(-1));
        var parts = List.of(AMOUNT, one, one);

        assertThat(first(Because.least(Reason.of(Word.CAPPED), AMOUNT, one)))
                .isEqualTo("At most the cap: the least of 25,000.10 USD; (-1) = -1.00 USD");
        assertThat(first(Because.difference(Reason.of(Word.OWED), one, one)))
                .isEqualTo("Owed of the advance: -1 − (-1) = 0");
        assertThat(first(Because.sum(Reason.of(Word.EARNED), Collections.nCopies(7, one))))
                .isEqualTo("Earned in the pay period: sum of the 7 lines one step further in = -7");
        assertThat(first(Because.of(
                        new PartByWeight(1, 2),
                        Reason.of(Word.INSTALLMENT),
                        USD,
                        List.of(AMOUNT, equalPart(), equalPart()))))
                .isEqualTo("Installment of the yearly amount: part 2 of 2 of 25,000.10 USD, "
                        + "which add up to it with 2 digits each = 12,500.05 USD");
        assertThat(first(Because.of(Arithmetic.SUM, Reason.of(Word.EARNED), USD, parts.subList(0, 1))))
                .isEqualTo("Earned in the pay period: 25,000.10 USD");
    }

    @Test
    void knowsEveryWordInEveryLanguage() {
        for (Locale language : Reader.LANGUAGES) {
            for (Word word : Word.values()) {
                String key = "pay.because." + BecauseLines.word(word);
                String text = MESSAGES.text(language, key, "a", "b", 3, 4);
                assertThat(text).as("%s in %s", key, language).isNotBlank().doesNotContain(key);
            }
        }
    }

    private static Because equalPart() {
        return Because.fact(Reason.of(Word.EQUAL_PART), Unit.NUMBER, Exact.ONE);
    }

    private static String first(Because because) {
        return told(Locale.ENGLISH, because).getFirst();
    }

    /** With plain spaces, so that they can be typed. */
    private static List<String> told(Locale language, Because because) {
        return new BecauseText(MESSAGES, language)
                .lines(because).stream()
                        .map(line -> "  ".repeat(line.depth()) + line.text().replace('\u00a0', ' '))
                        .toList();
    }
}
