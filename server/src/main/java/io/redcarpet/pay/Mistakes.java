package io.redcarpet.pay;

import io.redcarpet.pages.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The mistakes found in files; after a hundred nobody reads on. They are the first hundred of those found, in whichever
 * order they were.
 */
final class Mistakes {

    private static final int MOST = 100;
    private static final int ENOUGH = 1000;

    private final TreeSet<Mistake> found = new TreeSet<>(Comparator.comparing(Mistake::file)
            .thenComparingLong(Mistake::line)
            .thenComparingInt(Mistake::column)
            .thenComparing(mistake -> mistake.problem().key())
            .thenComparing(mistake -> mistake.problem().arguments().toString()));

    private int count;
    private final List<Mistake> notes = new ArrayList<>();

    /** One that concerns a whole line, or with line 0 a whole file. */
    void add(String file, long line, String key, Object... arguments) {
        add(new Mistake(file, line, 0, new Problem("", key, arguments)));
    }

    synchronized void add(Mistake mistake) {
        count++;
        found.add(mistake);
        if (found.size() > MOST) {
            found.removeLast();
        }
    }

    /** Whether so many were found that there is no use in looking for more. */
    synchronized boolean areEnough() {
        return count > ENOUGH;
    }

    /** What is no mistake, but worth a look. */
    synchronized void note(Mistake note) {
        notes.add(note);
    }

    synchronized List<Mistake> notes() {
        return List.copyOf(notes);
    }

    synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    synchronized void stopIfAny() throws BadInput {
        if (!found.isEmpty()) {
            throw new BadInput(List.copyOf(found));
        }
    }
}
