package io.redcarpet.engine.credit;

import java.util.Comparator;

/** Identifiers that are numbers come first, by their size, so that 9 is before 10; then all others by their letters. */
public enum IdentifierOrder implements Comparator<String> {
    BY_NUMBER;

    @Override
    public int compare(String one, String other) {
        int first = leadingZeros(one);
        int second = leadingZeros(other);
        boolean isNumber = isNumber(one);
        if (isNumber != isNumber(other)) {
            return isNumber ? -1 : 1;
        }
        int bySize = isNumber ? Integer.compare(one.length() - first, other.length() - second) : 0;
        int byDigits = bySize == 0 && isNumber ? one.substring(first).compareTo(other.substring(second)) : bySize;
        return byDigits == 0 ? one.compareTo(other) : byDigits;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int leadingZeros(String text) {
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
