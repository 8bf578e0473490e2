package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import io.redcarpet.pages.Problem;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table, whose fields know their place.
 *
 * @param columns the places of the fields by name
 */
record Row(String file, long line, Map<String, Integer> columns, List<String> fields) {

    /** A field that cannot be read. */
    static final class Unreadable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Mistake mistake;

        Unreadable(Mistake mistake) {
            super(mistake.toString());
            this.mistake = mistake;
        }

        Mistake mistake() {
            return mistake;
        }
    }

    /** What a field holds; nothing when it is empty or the table has no such column. */
    Optional<String> find(String column) {
        Integer place = columns.get(column);
        return place == null || place >= fields.size() || fields.get(place).isBlank()
                ? Optional.empty()
                : Optional.of(fields.get(place).strip());
    }

    String get(String column) {
        return find(column).orElseThrow(() -> wrong(column, "pay.wrong.empty", column));
    }

    Optional<LocalDate> findDate(String column) {
        return find(column).map(text -> date(column, text));
    }

    LocalDate date(String column) {
        return date(column, get(column));
    }

    private LocalDate date(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw wrong(column, "pay.wrong.date", column, text);
        }
    }

    /** From the first to the last day, both included; a table without an end leaves it open. */
    Period dates(String from, String to, Period atMost) {
        LocalDate first = findDate(from).orElse(atMost.from());
        LocalDate last = findDate(to).orElse(atMost.lastDay());
        if (last.isBefore(first)) {
            throw find(from).isPresent() && find(to).isPresent()
                    ? wrong(to, "pay.wrong.order", first.toString(), last.toString())
                    : wrong(find(from).isPresent() ? from : to, "pay.wrong.outside", told(atMost));
        }
        return Period.through(first, last);
    }

    Exact number(String column) {
        return number(column, get(column));
    }

    /** A plain number; a percentage is none. */
    Exact number(String column, String text) {
        return parsed(column, text, "pay.wrong.number", !text.endsWith("%"));
    }

    /**
     * An amount of money or another number. Refuses money that reads like thousands with a point, unless its currency is
     * written with three digits after the point.
     */
    Exact amount(String column, String text, Unit unit) {
        var currency = unit.currency();
        if (currency != null && !Thousands.areUsualIn(currency) && Thousands.isLike(text)) {
            throw wrong(column, "pay.wrong.thousands", column, text);
        }
        return number(column, text);
    }

    /** A number as it is written, with all its digits. */
    BigDecimal decimal(String column) {
        number(column);
        return new BigDecimal(get(column));
    }

    Exact share(String column, String text) {
        return parsed(column, text, "pay.wrong.share", text.endsWith("%"));
    }

    private Exact parsed(String column, String text, String key, boolean isOfKind) {
        try {
            if (isOfKind) {
                return Exact.parse(text);
            }
        } catch (IllegalArgumentException unreadable) {
            throw wrong(column, key, column, text);
        }
        throw wrong(column, key, column, text);
    }

    /** Refuses a number below zero. */
    Exact notNegative(String column, Exact number) {
        if (number.signum() < 0) {
            throw wrong(column, "pay.wrong.negative", column, get(column));
        }
        return number;
    }

    /** Both days, as ISO 8601 writes an interval. */
    static String told(Period dates) {
        return dates.from() + "/" + dates.lastDay();
    }

    Optional<Currency> findCurrency(String column) {
        return find(column).map(text -> currency(column, text));
    }

    Currency currency(String column) {
        return currency(column, get(column));
    }

    private Currency currency(String column, String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException unknown) {
            throw wrong(column, "pay.wrong.currency", text);
        }
    }

    Unreadable wrong(String column, String key, Object... arguments) {
        int place = columns.getOrDefault(column, -1) + 1;
        return new Unreadable(new Mistake(file, line, place, new Problem(column, key, arguments)));
    }
}
