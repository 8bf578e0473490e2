package io.redcarpet.pay;

import io.redcarpet.engine.money.CurrencyPair;
import io.redcarpet.engine.money.ExchangeRate;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.period.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The exchange rates of a run. */
final class RateFile {

    private final List<ExchangeRate> rates = new ArrayList<>();
    /** On which days there is a rate of a pair, by the first of them. */
    private final Map<CurrencyPair, NavigableMap<LocalDate, Period>> held = new HashMap<>();

    ExchangeRates read(TableFile file) throws IOException {
        file.read(Set.of("currency", "into", "rate", "from"), Set.of("to"), this::add);
        return new ExchangeRates(rates);
    }

    private void add(Row row) {
        var from = row.currency("currency");
        var to = row.currency("into");
        if (from.equals(to)) {
            throw row.wrong("into", "pay.wrong.sameCurrency", from.getCurrencyCode());
        }
        BigDecimal factor = row.decimal("rate");
        if (factor.signum() <= 0) {
            throw row.wrong("rate", "pay.wrong.positive", "rate", row.get("rate"));
        }
        LocalDate first = row.date("from");
        Period dates = row.dates("from", "to", Period.through(first, first));
        var pair = new CurrencyPair(from, to);
        NavigableMap<LocalDate, Period> known = held.computeIfAbsent(pair, _ -> new TreeMap<>());
        Map.Entry<LocalDate, Period> before = known.lowerEntry(dates.until());
        if (before != null && before.getValue().overlaps(dates)) {
            throw row.wrong("from", "pay.wrong.overlap", pair.toString(), Row.told(before.getValue()), Row.told(dates));
        }
        known.put(dates.from(), dates);
        rates.add(new ExchangeRate(pair, dates.from(), dates.until(), factor));
    }
}
