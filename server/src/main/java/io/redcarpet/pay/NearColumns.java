package io.redcarpet.pay;

import io.redcarpet.pages.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds columns that nobody asks for and whose names are nearly those of columns that are not there: a misspelt one is not
 * passed over without a word.
 */
final class NearColumns {

    /** A name of so many letters is another word as soon as one of them is another. */
    private static final int SHORTEST = 2;

    private static final int SHORT = 5;

    private final String file;
    private final List<String> header;

    NearColumns(String file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /**
     * Tells of each.
     *
     * @param known the columns that such a table may have
     */
    void note(Set<String> known, Mistakes mistakes) {
        List<String> absent = known.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            int place = i + 1;
            if (!known.contains(column)) {
                absent.stream()
                        .filter(missing -> changes(column, missing) <= most(missing))
                        .min(Comparator.comparingInt(missing -> changes(column, missing)))
                        .map(missing -> new Problem("", "pay.told.nearColumn", column, missing))
                        .ifPresent(problem -> mistakes.note(new Mistake(file, 1, place, problem)));
            }
        }
    }

    private static int most(String name) {
        if (name.length() <= SHORTEST) {
            return 0;
        }
        return name.length() <= SHORT ? 1 : 2;
    }

    /** How many letters are added, left out, other, or swapped with the next; capitals are the same letters. */
    private static int changes(String one, String other) {
        return new Changes(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)).count();
    }

    /** Of names so far apart in length that no more needs to be known, how far that is. */
    private record Changes(String one, String other) {

        int count() {
            if (Math.abs(one.length() - other.length()) > 2) {
                return Math.abs(one.length() - other.length());
            }
            var least = new int[one.length() + 1][other.length() + 1];
            for (int i = 0; i <= one.length(); i++) {
                for (int j = 0; j <= other.length(); j++) {
                    least[i][j] = i == 0 || j == 0 ? i + j : least(least, i, j);
                }
            }
            return least[one.length()][other.length()];
        }

        private int least(int[][] before, int i, int j) {
            int changed = before[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
            int least = Math.min(changed, Math.min(before[i - 1][j], before[i][j - 1]) + 1);
            return isSwapped(i, j) ? Math.min(least, before[i - 2][j - 2] + 1) : least;
        }

        private boolean isSwapped(int i, int j) {
            return i > 1
                    && j > 1
                    && one.charAt(i - 1) == other.charAt(j - 2)
                    && one.charAt(i - 2) == other.charAt(j - 1);
        }
    }
}
