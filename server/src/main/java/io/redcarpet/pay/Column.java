package io.redcarpet.pay;

import io.redcarpet.engine.credit.IdentifierOrder;
import io.redcarpet.engine.money.Exact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One field of all transactions. */
sealed interface Column {

    /** A reader that takes the field of rows of one part of the file. */
    Taker taker();

    /** Brings the rows into another order, so that those that are read together lie together. */
    void arrange(int[] order);

    /** Takes a field, and says whether it could. */
    @FunctionalInterface
    interface Taker {

        /**
         * Keeps what the field says, or gives the key of what is wrong with it.
         *
         * @param length above zero; an empty field is not taken
         */
        @Nullable
        String take(int row, byte[] letters, int from, int length);
    }

    /** Days, as days since 1970. */
    final class Dates implements Column {

        private static final int EMPTY = Integer.MIN_VALUE;
        private static final LocalDate[] DAYS = new LocalDate[60_000];
        private static final int[] LENGTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

        private int[] days;

        Dates(int rows) {
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

    /** Decimals, most of them in nine bytes. */
    final class Numbers implements Column {

        private static final byte EMPTY = -1;
        private static final byte LARGE = -2;

        private long[] digits;
        private byte[] scales;
        private Map<Integer, BigDecimal> large = new ConcurrentHashMap<>();

        Numbers(int rows) {
            digits = new long[rows];
            scales = new byte[rows];
            Arrays.fill(scales, EMPTY);
        }

        @Nullable
        BigDecimal get(int row) {
            return switch (scales[row]) {
                case EMPTY -> null;
                case LARGE -> large.get(row);
                default -> BigDecimal.valueOf(digits[row], scales[row]);
            };
        }

        /** The same number, without the detour of a decimal of any length. */
        @Nullable
        Exact exact(int row) {
            if (scales[row] >= 0) {
                return Exact.ofDigits(digits[row], scales[row]);
            }
            BigDecimal number = get(row);
            return number == null ? null : Exact.of(number);
        }

        /**
         * The first row that reads like thousands with a point, where no other shows by its point that it is one of decimals; -1
         * for none.
         */
        int likeThousands() {
            int first = -1;
            for (int row = 0; row < scales.length; row++) {
                if (scales[row] == 3 && Math.abs(digits[row]) >= 1_000 && Math.abs(digits[row]) < 1_000_000) {
                    first = first < 0 ? row : first;
                } else if (scales[row] > 0) {
                    return -1;
                }
            }
            return first;
        }

        @Override
        public void arrange(int[] order) {
            Map<Integer, BigDecimal> moved = new ConcurrentHashMap<>();
            for (int row = 0; row < order.length && !large.isEmpty(); row++) {
                BigDecimal number = large.get(order[row]);
                if (number != null) {
                    moved.put(row, number);
                }
            }
            large = moved;
            digits = Arranging.of(digits, order);
            scales = Arranging.of(scales, order);
        }

        @Override
        public Taker taker() {
            return this::take;
        }

        private @Nullable String take(int row, byte[] letters, int from, int length) {
            return length <= 18 && takeShort(row, letters, from, length) ? null : takeAny(row, letters, from, length);
        }

        private boolean takeShort(int row, byte[] letters, int from, int length) {
            int at = letters[from] == '-' ? from + 1 : from;
            long number = 0;
            int point = -1;
            for (int i = at; i < from + length; i++) {
                int digit = letters[i] - '0';
                if (digit >= 0 && digit <= 9) {
                    number = number * 10 + digit;
                } else if (letters[i] == '.' && point < 0 && i > at && i < from + length - 1) {
                    point = i;
                } else {
                    return false;
                }
            }
            digits[row] = at == from ? number : -number;
            scales[row] = (byte) (point < 0 ? 0 : from + length - 1 - point);
            return from + length > at;
        }

        private @Nullable String takeAny(int row, byte[] letters, int from, int length) {
            try {
                var text = new String(letters, from, length, StandardCharsets.UTF_8);
                if (text.length() > 80 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                    return "pay.wrong.number";
                }
                large.put(row, new BigDecimal(text));
                scales[row] = LARGE;
                return null;
            } catch (NumberFormatException unreadable) {
                return "pay.wrong.number";
            }
        }
    }

    /** Texts that occur over and over. */
    final class Texts implements Column {

        private static final int EMPTY = -1;

        private final Dictionary dictionary = new Dictionary();
        private int[] numbers;

        Texts(int rows) {
            numbers = new int[rows];
            Arrays.fill(numbers, EMPTY);
        }

        @Nullable
        String get(int row) {
            return numbers[row] == EMPTY ? null : dictionary.text(numbers[row]);
        }

        /** -1 for an empty field. */
        int number(int row) {
            return numbers[row];
        }

        Dictionary dictionary() {
            return dictionary;
        }

        /** The first row that has that text. */
        int rowOf(int number) {
            int row = 0;
            while (numbers[row] != number) {
                row++;
            }
            return row;
        }

        @Override
        public void arrange(int[] order) {
            numbers = Arranging.of(numbers, order);
        }

        @Override
        public Taker taker() {
            var cache = new Dictionary.Cache(dictionary);
            return (row, letters, from, length) -> {
                numbers[row] = cache.number(letters, from, length);
                return null;
            };
        }
    }

    /** Texts of which each occurs once or a few times; those that are numbers take eight bytes. */
    final class Identifiers implements Column {

        private static final long EMPTY = Long.MIN_VALUE;

        private long[] numbers;
        private final List<String> texts = new ArrayList<>();

        Identifiers(int rows) {
            numbers = new long[rows];
            Arrays.fill(numbers, EMPTY);
        }

        @Nullable
        String get(int row) {
            long number = numbers[row];
            if (number == EMPTY) {
                return null;
            }
            return number >= 0 ? Long.toString(number) : texts.get((int) -number - 1);
        }

        /** Below 0 for one that is no number. */
        long number(int row) {
            return numbers[row];
        }

        int size() {
            return numbers.length;
        }

        boolean isEmpty(int row) {
            return numbers[row] == EMPTY;
        }

        /** Orders two rows by their identifiers: numbers by size and before all others. */
        int compare(int one, Identifiers others, int other) {
            return numbers[one] >= 0 && others.numbers[other] >= 0
                    ? Long.compare(numbers[one], others.numbers[other])
                    : IdentifierOrder.BY_NUMBER.compare(String.valueOf(get(one)), String.valueOf(others.get(other)));
        }

        /** Whether each row's is a larger number than that of the row before. */
        boolean isAscending(int rows) {
            long before = -1;
            for (int row = 0; row < rows; row++) {
                if (numbers[row] != EMPTY) {
                    if (numbers[row] <= before) {
                        return false;
                    }
                    before = numbers[row];
                }
            }
            return true;
        }

        @Override
        public void arrange(int[] order) {
            numbers = Arranging.of(numbers, order);
        }

        @Override
        public Taker taker() {
            return (row, letters, from, length) -> {
                long number = length <= 18 && (letters[from] != '0' || length == 1)
                        ? Digits.readLong(letters, from, length)
                        : -1;
                numbers[row] =
                        number >= 0 ? number : keep(new String(letters, from, length, StandardCharsets.UTF_8).strip());
                return null;
            };
        }

        private synchronized long keep(String text) {
            texts.add(text);
            return -texts.size();
        }
    }

    /** Moments, to the second; one without a zone is taken to be UTC. */
    final class Instants implements Column {

        private static final long EMPTY = Long.MIN_VALUE;

        private long[] seconds;

        Instants(int rows) {
            seconds = new long[rows];
            Arrays.fill(seconds, EMPTY);
        }

        @Nullable
        Instant get(int row) {
            return seconds[row] == EMPTY ? null : Instant.ofEpochSecond(seconds[row]);
        }

        /** Those without a moment come first. */
        int compare(int one, int other) {
            return Long.compare(seconds[one], seconds[other]);
        }

        @Override
        public void arrange(int[] order) {
            seconds = Arranging.of(seconds, order);
        }

        @Override
        public Taker taker() {
            return (row, letters, from, length) -> {
                try {
                    seconds[row] = second(new String(letters, from, length, StandardCharsets.UTF_8).strip());
                    return null;
                } catch (DateTimeParseException unreadable) {
                    return "pay.wrong.moment";
                }
            };
        }

        private static long second(String text) {
            return text.endsWith("Z")
                    ? Instant.parse(text).getEpochSecond()
                    : LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
        }
    }
}
