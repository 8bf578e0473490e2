package io.redcarpet.pay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of each person, which stand together, so that what is calculated together is read together. */
final class PersonRows {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] starts;

    /** The rows of a person: from the first to just before the other. */
    record Range(int from, int until) {

        int size() {
            return until - from;
        }
    }

    private PersonRows(List<String> persons, int[] starts) {
        for (int i = 0; i < persons.size(); i++) {
            numbers.put(persons.get(i), i);
        }
        this.starts = starts;
    }

    /**
     * Brings the table into the order of persons, and each person's rows into that of credits.
     *
     * @param date by which credits are ordered
     */
    static PersonRows arranging(TransactionTable table, DateColumn date) {
        List<String> persons = table.persons().dictionary().texts();
        var arranged = new PersonRows(persons, starts(table, persons.size()));
        int[] rows = arranged.together(table);
        arranged.order(table, date, rows);
        table.arrange(rows);
        return arranged;
    }

    Range of(String person) {
        Integer number = numbers.get(person);
        return number == null ? new Range(0, 0) : new Range(starts[number], starts[number + 1]);
    }

    private static int[] starts(TransactionTable table, int persons) {
        var starts = new int[persons + 1];
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isEmpty(row)) {
                starts[table.persons().number(row) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    private int[] together(TransactionTable table) {
        var rows = new int[starts[starts.length - 1]];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isEmpty(row)) {
                rows[next[table.persons().number(row)]++] = row;
            }
        }
        return rows;
    }

    private void order(TransactionTable table, DateColumn date, int[] rows) {
        InstantColumn bookedAt = table.bookedAt();
        boolean byRow = bookedAt == null && table.ids().isAscending(table.rows());
        IntStream.range(0, starts.length - 1).parallel().forEach(person -> {
            if (byRow) {
                byDay(date, rows, starts[person], starts[person + 1]);
            } else {
                byAll(table, date, rows, new Range(starts[person], starts[person + 1]));
            }
        });
    }

    /** Rows of one day stay in the order of the file, which is that of their identifiers. */
    private static void byDay(DateColumn date, int[] rows, int from, int until) {
        var keys = new long[until - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) date.epochDay(rows[from + i]) << 32 | rows[from + i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            rows[from + i] = (int) keys[i];
        }
    }

    private static void byAll(TransactionTable table, DateColumn date, int[] rows, Range range) {
        IdentifierColumn ids = table.ids();
        InstantColumn bookedAt = table.bookedAt();
        Comparator<Integer> order = Comparator.comparingInt(date::epochDay);
        if (bookedAt != null) {
            order = order.thenComparing(bookedAt::compare);
        }
        order = order.thenComparing((one, other) -> ids.compare(one, ids, other))
                .thenComparing(table::role);
        List<Integer> sorted = Arrays.stream(rows, range.from(), range.until())
                .boxed()
                .sorted(order)
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            rows[range.from() + i] = sorted.get(i);
        }
    }
}
