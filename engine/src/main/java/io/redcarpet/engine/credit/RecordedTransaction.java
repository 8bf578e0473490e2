package io.redcarpet.engine.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction that holds its own fields. */
public record RecordedTransaction(
        String id,
        Currency currency,
        @Nullable Instant bookedAt,
        Map<String, LocalDate> dates,
        Map<String, BigDecimal> numbers,
        Map<String, String> texts)
        implements Transaction {

    public RecordedTransaction {
        dates = Map.copyOf(dates);
        numbers = Map.copyOf(numbers);
        texts = Map.copyOf(texts);
    }

    @Override
    public @Nullable String text(String field) {
        return texts.get(field);
    }

    @Override
    public @Nullable BigDecimal number(String field) {
        return numbers.get(field);
    }

    @Override
    public @Nullable LocalDate date(String field) {
        return dates.get(field);
    }
}
