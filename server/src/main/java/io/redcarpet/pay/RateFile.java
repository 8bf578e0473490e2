package io.redcarpet.pay;

import io.redcarpet.engine.money.CurrencyPair;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.ExchangeRate;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The exchange rates of a run. */
final class RateFile {

    private static final Rounding DIGITS = Rounding.halfUp(12);

    private final List<ExchangeRate> rates = new ArrayList<>();

    ExchangeRates read(TableFile file) throws BadInput, IOException {
        file.read(Set.of("currency", "into", "rate", "from"), this::add);
        try {
            return new ExchangeRates(rates);
        } catch (IllegalArgumentException overlapping) {
            throw BadInput.of(file.name(), 0, "pay.wrong.rates", String.valueOf(overlapping.getMessage()));
        }
    }

    private void add(Row row) {
        var from = row.currency("currency");
        var to = row.currency("into");
        if (from.equals(to)) {
            throw row.wrong("into", "pay.wrong.sameCurrency", from.getCurrencyCode());
        }
        Exact factor = row.number("rate");
        if (factor.signum() <= 0) {
            throw row.wrong("rate", "pay.wrong.positive", "rate", row.get("rate"));
        }
        LocalDate first = row.date("from");
        Period dates = row.dates("from", "to", Period.through(first, first));
        rates.add(new ExchangeRate(new CurrencyPair(from, to), dates.from(), dates.until(), factor.decimal(DIGITS)));
    }
}
