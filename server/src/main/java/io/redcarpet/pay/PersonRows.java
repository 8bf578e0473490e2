package io.redcarpet.pay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of each person, together. */
final class PersonRows {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] starts;
    private final int[] rows;

    PersonRows(TransactionTable table) {
        List<String> persons = table.persons().dictionary().texts();
        for (int i = 0; i < persons.size(); i++) {
            numbers.put(persons.get(i), i);
        }
        starts = new int[persons.size() + 1];
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isEmpty(row)) {
                starts[table.persons().number(row) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        rows = new int[starts[starts.length - 1]];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isEmpty(row)) {
                rows[next[table.persons().number(row)]++] = row;
            }
        }
    }

    /** In the order of the file. */
    int[] of(String person) {
        Integer number = numbers.get(person);
        return number == null ? new int[0] : Arrays.copyOfRange(rows, starts[number], starts[number + 1]);
    }
}
