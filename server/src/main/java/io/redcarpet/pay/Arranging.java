package io.redcarpet.pay;

/** Arrays in another order: at each place what was at the place that the order names. */
final class Arranging {

    private Arranging() {}

    static int[] of(int[] array, int[] order) {
        var arranged = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            arranged[i] = array[order[i]];
        }
        return arranged;
    }

    static long[] of(long[] array, int[] order) {
        var arranged = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            arranged[i] = array[order[i]];
        }
        return arranged;
    }

    static byte[] of(byte[] array, int[] order) {
        var arranged = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            arranged[i] = array[order[i]];
        }
        return arranged;
    }
}
