package io.redcarpet.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-19T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void writesMoneyAsTheReaderIsUsedTo() {
        assertThat(formats("en").money(new BigDecimal("10151.20"), "EUR")).isEqualTo("€10,151.20");
        assertThat(formats("de").money(new BigDecimal("10151.20"), "EUR")).isEqualTo("10.151,20\u00a0€");
        assertThat(formats("sv").money(new BigDecimal("-10151.20"), "EUR")).isEqualTo("\u221210\u00a0151,20\u00a0€");
        assertThat(formats("bg").wholeMoney(new BigDecimal("10151.20"), "EUR"))
                .contains("10")
                .endsWith("€");
    }

    @Test
    void tellsDaysWithinAWeekInWords() {
        assertThat(formats("en").ago(LocalDate.parse("2026-05-18"))).isEqualTo("Yesterday");
        assertThat(formats("de").ago(LocalDate.parse("2026-05-13"))).isEqualTo("Vor 6 Tagen");
        assertThat(formats("sv").ago(LocalDate.parse("2026-05-20"))).isEqualTo("I morgon");
        assertThat(formats("en").ago(LocalDate.parse("2026-03-30"))).isEqualTo("Mar\u00a030");
    }

    @Test
    void tellsMomentsOfTodayByTheHour() {
        assertThat(formats("en").ago(Instant.parse("2026-05-19T11:20:00Z"))).isEqualTo("40 minutes ago");
        assertThat(formats("bg").ago(Instant.parse("2026-05-19T09:00:00Z"))).isEqualTo("Преди 3 часа");
    }

    @Test
    void writesSharesAsPercent() {
        assertThat(formats("en").percent(new BigDecimal("0.6182"))).isEqualTo("61.8%");
        assertThat(formats("de").percent(new BigDecimal("0.6182"))).isEqualTo("61,8\u00a0%");
    }

    private static Formats formats(String language) {
        var locale = Locale.forLanguageTag(language);
        return new Formats(Reader.stranger(locale, ZoneId.of("Europe/Berlin")), new Messages(true), NOON);
    }
}
