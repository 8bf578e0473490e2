package io.redcarpet.pay;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Days, as days since 1970. */
final class DateColumn implements Column {

    private static final int EMPTY = Integer.MIN_VALUE;
    private static final LocalDate[] DAYS = new LocalDate[60_000];
    private static final int[] LENGTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private int[] days;

    DateColumn(int rows) {
        days = new int[rows];
        Arrays.fill(days, EMPTY);
    }

    @Nullable
    LocalDate get(int row) {
        return days[row] == EMPTY ? null : day(days[row]);
    }

    int epochDay(int row) {
        return days[row];
    }

    boolean isEmpty(int row) {
        return days[row] == EMPTY;
    }

    @Override
    public void arrange(int[] order) {
        days = Arranging.of(days, order);
    }

    @Override
    public Taker taker() {
        return this::take;
    }

    private @Nullable String take(int row, byte[] letters, int from, int length) {
        if (length == 10 && letters[from + 4] == '-' && letters[from + 7] == '-') {
            int year = Digits.read(letters, from, 4);
            int month = Digits.read(letters, from + 5, 2);
            int day = Digits.read(letters, from + 8, 2);
            if (year > 0 && month > 0 && month <= 12 && day > 0 && day <= length(year, month)) {
                days[row] = (int) LocalDate.of(year, month, day).toEpochDay();
                return null;
            }
        }
        return "pay.wrong.date";
    }

    private static int length(int year, int month) {
        return month == 2 ? (Year.isLeap(year) ? 29 : 28) : LENGTHS[month];
    }

    /** The same day again and again is one object; two threads may make one each, which harms nobody. */
    private static LocalDate day(int epochDay) {
        if (epochDay < 0 || epochDay >= DAYS.length) {
            return LocalDate.ofEpochDay(epochDay);
        }
        LocalDate known = DAYS[epochDay];
        if (known == null) {
            known = LocalDate.ofEpochDay(epochDay);
            DAYS[epochDay] = known;
        }
        return known;
    }
}
