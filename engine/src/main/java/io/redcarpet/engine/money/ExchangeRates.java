package io.redcarpet.engine.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The exchange rates that are known, each for its own days and its own direction. */
public final class ExchangeRates {

    private final Map<CurrencyPair, NavigableMap<LocalDate, ExchangeRate>> bySince = new HashMap<>();

    /** Refuses two rates for one pair that hold on the same day. */
    public ExchangeRates(Collection<ExchangeRate> rates) {
        rates.forEach(this::add);
    }

    /**
     * The rate of that direction on that day.
     *
     * @throws MissingExchangeRateException when none is known; a rate for the opposite direction does not count
     */
    public ExchangeRate get(CurrencyPair pair, LocalDate on) {
        return find(pair, on)
                .orElseThrow(() -> new MissingExchangeRateException(
                        pair, on, find(pair.inverse(), on).orElse(null)));
    }

    public Optional<ExchangeRate> find(CurrencyPair pair, LocalDate on) {
        return Optional.ofNullable(bySince.get(pair))
                .map(rates -> rates.floorEntry(on))
                .map(Map.Entry::getValue)
                .filter(rate -> on.isBefore(rate.until()));
    }

    private void add(ExchangeRate rate) {
        var rates = bySince.computeIfAbsent(rate.pair(), _ -> new TreeMap<>());
        var before = rates.lowerEntry(rate.until());
        if (before != null && rate.since().isBefore(before.getValue().until())) {
            throw new IllegalArgumentException(
                    "%s overlaps %s; end one before the other begins".formatted(rate, before.getValue()));
        }
        rates.put(rate.since(), rate);
    }
}
