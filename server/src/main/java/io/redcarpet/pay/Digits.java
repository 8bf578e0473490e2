package io.redcarpet.pay;

/** Reads whole numbers from bytes without making a text of them. */
final class Digits {

    private Digits() {}

    /** -1 when one of the letters is no digit. */
    static int read(byte[] letters, int from, int length) {
        return (int) readLong(letters, from, length);
    }

    /**
     * -1 when one of the letters is no digit.
     *
     * @param length up to 18
     */
    static long readLong(byte[] letters, int from, int length) {
        long number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = letters[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
