package io.redcarpet.pay;

import io.redcarpet.engine.money.CurrencyPair;
import io.redcarpet.engine.money.ExchangeRate;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.period.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The exchange rates of a run. */
final class RateFile {

    private final List<ExchangeRate> rates = new ArrayList<>();

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
        for (ExchangeRate other : rates) {
            var others = new Period(other.since(), other.until());
            if (other.pair().equals(pair) && others.overlaps(dates)) {
                throw row.wrong("from", "pay.wrong.overlap", pair.toString(), Row.told(others), Row.told(dates));
            }
        }
        rates.add(new ExchangeRate(pair, dates.from(), dates.until(), factor));
    }
}
