package io.redcarpet.engine.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction in the making, of which a test names only what it is about. */
public final class Sale {

    private final String id;
    private final LocalDate date;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private Currency currency = Currency.getInstance("EUR");
    private @Nullable Instant bookedAt;

    private Sale(String id, String date) {
        this.id = id;
        this.date = LocalDate.parse(date);
    }

    public static Sale sale(String id, String date) {
        return new Sale(id, date);
    }

    public Sale of(String amount) {
        return number("amount", amount);
    }

    public Sale number(String field, String number) {
        numbers.put(field, new BigDecimal(number));
        return this;
    }

    public Sale text(String field, String text) {
        texts.put(field, text);
        return this;
    }

    public Sale in(String currencyCode) {
        currency = Currency.getInstance(currencyCode);
        return this;
    }

    public Sale bookedAt(String instant) {
        bookedAt = Instant.parse(instant);
        return this;
    }

    /** A day that is not the incentive date. */
    public Sale day(String field, String day) {
        days.put(field, LocalDate.parse(day));
        return this;
    }

    private Map<String, LocalDate> dates() {
        var dates = new HashMap<>(days);
        dates.put("date", date);
        return dates;
    }

    public Transaction transaction() {
        return new RecordedTransaction(id, currency, bookedAt, dates(), numbers, texts);
    }

    /** All of it to one person. */
    public Credit to(String person) {
        return to(person, "1");
    }

    public Credit to(String person, String share) {
        return as(Role.DIRECT, person, share);
    }

    public Credit as(Role role, String person, String share) {
        return new Credit(
                transaction(), person, role, role == Role.ROLLED_UP ? 1 : 0, CreditFixture.exact(share), date);
    }
}
