package io.redcarpet.pages;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** Dates and figures as the reader is used to them. */
class Formats {

    private static final long DAYS_IN_WORDS = 7;

    private final Reader reader;
    private final Messages messages;
    private final Clock clock;

    Formats(Reader reader, Messages messages, Clock clock) {
        this.reader = reader;
        this.messages = messages;
        this.clock = clock.withZone(reader.zone());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String date(LocalDate day) {
        return tied(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader.formats())
                .format(day));
    }

    String shortDate(LocalDate day) {
        return tied(DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(reader.formats())
                .format(day));
    }

    String time(Instant moment) {
        return tied(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader.formats())
                .format(moment.atZone(reader.zone())));
    }

    String ago(Instant moment) {
        var since = Duration.between(moment, clock.instant());
        if (since.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return text("pages.ago.now");
        }
        if (since.isPositive() && since.compareTo(Duration.ofHours(1)) < 0) {
            return text("pages.ago.minutes", since.toMinutes());
        }
        if (since.isPositive() && since.compareTo(Duration.ofHours(12)) < 0) {
            return text("pages.ago.hours", since.toHours());
        }
        return ago(moment.atZone(reader.zone()).toLocalDate());
    }

    String ago(LocalDate day) {
        long since = ChronoUnit.DAYS.between(day, today());
        if (Math.abs(since) > DAYS_IN_WORDS) {
            return day.getYear() == today().getYear() ? shortDate(day) : date(day);
        }
        return since >= 0 ? text("pages.ago.days", since) : text("pages.ago.inDays", -since);
    }

    String number(Number number) {
        return Figures.plain(reader.formats()).format(number).toString();
    }

    String percent(Number share) {
        return Figures.percent(reader.formats()).format(share).toString();
    }

    String money(BigDecimal amount, String currency) {
        return Figures.money(reader.formats(), currency).format(amount).toString();
    }

    String wholeMoney(BigDecimal amount, String currency) {
        return Figures.wholeMoney(reader.formats(), currency).format(amount).toString();
    }

    private String text(String key, Object... arguments) {
        return messages.text(reader.language(), key, arguments);
    }

    /** Day and month stay on one line. */
    private static String tied(String date) {
        return date.replace(' ', '\u00a0');
    }
}
