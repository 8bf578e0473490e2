package io.redcarpet.pages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.NoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** How numbers are written in each language. Made once and kept: making one takes far longer than using it. */
final class Figures {

    private static final Map<Key, LocalizedNumberFormatter> KNOWN = new ConcurrentHashMap<>();

    /** What tells one way of writing from another; the currency is empty where there is none. */
    private record Key(Locale locale, Way way, String currency) {}

    private enum Way {
        PLAIN,
        PERCENT,
        MONEY,
        WHOLE_MONEY
    }

    private Figures() {}

    static LocalizedNumberFormatter plain(Locale locale) {
        return known(new Key(locale, Way.PLAIN, ""), UnaryOperator.identity());
    }

    /** A share of one as a percentage, with one decimal at most. */
    static LocalizedNumberFormatter percent(Locale locale) {
        return known(
                new Key(locale, Way.PERCENT, ""),
                plain -> plain.unit(NoUnit.PERCENT).scale(Scale.powerOfTen(2)).precision(Precision.maxFraction(1)));
    }

    static LocalizedNumberFormatter money(Locale locale, String currency) {
        return known(new Key(locale, Way.MONEY, currency), plain -> plain.unit(Currency.getInstance(currency)));
    }

    static LocalizedNumberFormatter wholeMoney(Locale locale, String currency) {
        return known(
                new Key(locale, Way.WHOLE_MONEY, currency),
                plain -> plain.unit(Currency.getInstance(currency)).precision(Precision.integer()));
    }

    private static LocalizedNumberFormatter known(Key key, UnaryOperator<LocalizedNumberFormatter> shape) {
        return KNOWN.computeIfAbsent(key, _ -> shape.apply(NumberFormatter.withLocale(key.locale())));
    }
}
