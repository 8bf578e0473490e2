package io.redcarpet.pay;

import io.redcarpet.pages.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes found in files; after a hundred nobody reads on. */
final class Mistakes {

    private static final int MOST = 100;

    private final List<Mistake> found = new ArrayList<>();

    synchronized void add(String file, long line, int column, String key, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Mistake(file, line, column, new Problem("", key, arguments)));
        }
    }

    synchronized void add(Mistake mistake) {
        if (found.size() < MOST) {
            found.add(mistake);
        }
    }

    synchronized void stopIfAny() throws BadInput {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(Mistake::file)
                    .thenComparingLong(Mistake::line)
                    .thenComparingInt(Mistake::column));
            throw new BadInput(found);
        }
    }
}
