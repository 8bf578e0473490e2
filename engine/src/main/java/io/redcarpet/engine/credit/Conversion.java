package io.redcarpet.engine.credit;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.CurrencyPair;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.ExchangeRates;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How money changes currency: by the rate of the day it belongs to, or of one day for all.
 *
 * @param frozenOn the day whose rates hold throughout, as when quotas were set; null for each day's own
 */
public record Conversion(ExchangeRates rates, @Nullable LocalDate frozenOn) {

    /** For a plan that knows one currency only. */
    public static final Conversion NONE = new Conversion(new ExchangeRates(List.of()), null);

    private static final Reason CONVERTED = Reason.of(Word.CONVERTED);

    public Conversion with(ExchangeRates known) {
        return new Conversion(known, frozenOn);
    }

    /**
     * The amount in the other currency, exactly, with the rate that was used.
     *
     * @throws io.redcarpet.engine.money.MissingExchangeRateException when there is no rate; it is never taken to be 1
     */
    public Because convert(Because amount, Currency to, LocalDate on) {
        Currency from = Objects.requireNonNull(amount.unit().currency());
        if (from.equals(to)) {
            return amount;
        }
        var day = frozenOn == null ? on : frozenOn;
        Exact factor = Exact.of(rates.get(new CurrencyPair(from, to), day).factor());
        Reason known = Reason.of(Word.EXCHANGE_RATE)
                .named(from.getCurrencyCode())
                .named(to.getCurrencyCode())
                .on(day);
        return Because.of(
                Arithmetic.PRODUCT, CONVERTED, Unit.of(to), List.of(amount, Because.fact(known, Unit.NUMBER, factor)));
    }
}
