package io.redcarpet.imports;

/**
 * How far an import has come.
 *
 * @param dryRun nothing was written
 * @param round first all rows, then again those that waited for others
 * @param line the last line taken in this round
 * @param rows how many rows the file has; 0 until they are counted
 * @param later rows that wait for others
 * @param reverted records that were taken back
 * @param kept records that could not be taken back
 * @param seen the person has looked at how it ended
 */
record Progress(
        boolean dryRun,
        int round,
        long line,
        long rows,
        long created,
        long changed,
        long skipped,
        long bad,
        long later,
        long reverted,
        long kept,
        boolean seen) {

    long done() {
        return created + changed + skipped + bad;
    }

    long percent() {
        return rows == 0 ? 0 : Math.min(100, 100 * done() / rows);
    }

    long revertedPercent() {
        long all = created + changed;
        return all == 0 ? 100 : Math.min(100, 100 * (reverted + kept) / all);
    }

    /** At the beginning of the next round. */
    Progress turned(int next) {
        return new Progress(dryRun, next, 0, rows, created, changed, skipped, bad, later, reverted, kept, seen);
    }

    /** With records taken back, and others that had to stay. */
    Progress back(long taken, long left) {
        return new Progress(
                dryRun, round, line, rows, created, changed, skipped, bad, later, reverted + taken, left, seen);
    }
}
