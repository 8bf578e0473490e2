package io.redcarpet.pay;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.util.NoUnit;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Numbers that are never approximated, as a reader is used to them; where no decimal holds one, it says so. */
final class NumberText {

    private static final int MOST_DIGITS = 12;
    private static final int SHOWN_OF_FRACTIONS = 6;
    private static final String ABOUT = "\u2248\u00a0";

    private final Locale locale;
    private final LocalizedNumberFormatter plain;
    private final LocalizedNumberFormatter percent;

    NumberText(Locale locale) {
        this.locale = locale;
        this.plain = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(MOST_DIGITS));
        this.percent = NumberFormatter.withLocale(locale)
                .unit(NoUnit.PERCENT)
                .scale(Scale.powerOfTen(2))
                .precision(Precision.maxFraction(SHOWN_OF_FRACTIONS));
    }

    /** All of it: a fraction as such, with the decimal next to it. */
    String exact(Exact number, Unit unit) {
        return number.isDecimal() ? brief(number, unit) : number + " " + brief(number, unit);
    }

    /** As a decimal, which says so when it is only near. */
    String brief(Exact number, Unit unit) {
        BigDecimal decimal = number.decimal(Rounding.halfUp(digits(number, unit)));
        String text = text(decimal, unit);
        return Exact.of(decimal).equals(number) ? text : ABOUT + text;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private static int digits(Exact number, Unit unit) {
        if (unit.kind() == Unit.Kind.SHARE) {
            return SHOWN_OF_FRACTIONS + 2;
        }
        return number.isDecimal() ? MOST_DIGITS : SHOWN_OF_FRACTIONS;
    }

    private String text(BigDecimal decimal, Unit unit) {
        Currency currency = unit.currency();
        if (currency != null) {
            return money(decimal, currency);
        }
        return (unit.kind() == Unit.Kind.SHARE ? percent : plain)
                .format(decimal)
                .toString();
    }

    private String money(BigDecimal decimal, Currency currency) {
        return coins(decimal, currency) + "\u00a0" + currency.getCurrencyCode();
    }

    /** An amount where the currency is clear. */
    String coins(BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return plain.precision(Precision.minMaxFraction(digits, MOST_DIGITS))
                .format(amount)
                .toString();
    }
}
