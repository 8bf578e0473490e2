package io.redcarpet.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * People as one processor calculates them before it takes the next: some at a time, in the order of their identifiers. What
 * comes of them is kept until it is written, so that they are fewer where many transactions count for one.
 */
final class Portions {

    private static final int PEOPLE = 10;
    private static final long TRANSACTIONS = 10_000;

    private Portions() {}

    /**
     * @param transactions how many may count for somebody
     */
    static List<List<String>> of(List<String> people, ToLongFunction<String> transactions) {
        var portions = new ArrayList<List<String>>();
        int from = 0;
        long together = 0;
        for (int i = 0; i < people.size(); i++) {
            together += transactions.applyAsLong(people.get(i));
            if (together >= TRANSACTIONS || i + 1 - from == PEOPLE || i + 1 == people.size()) {
                portions.add(people.subList(from, i + 1));
                from = i + 1;
                together = 0;
            }
        }
        return portions;
    }
}
