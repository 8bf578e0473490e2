package io.redcarpet.imports;

import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param person who imports it, and as whom it runs
 * @param source the system its identifiers belong to
 * @param recognised the export of another system it is
 * @param columns the name of the field for each header; empty for a column that is not taken
 * @param problem why it failed
 * @param address where the importing person's requests came from
 */
record Import(
        ImportId id,
        PersonId person,
        String kind,
        String source,
        String fileName,
        long fileSize,
        @Nullable String recognised,
        List<String> headers,
        Format format,
        List<String> columns,
        State state,
        @Nullable Problem problem,
        String address,
        Instant createdAt,
        Instant changedAt,
        Progress progress) {

    /**
     * How far it has come.
     *
     * @param dryRun nothing was written
     * @param round first all rows, then again those that waited for others
     * @param line the last line taken in this round
     * @param rows how many rows the file has; 0 until they are counted
     * @param later rows that wait for others
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
            long kept) {

        long done() {
            return created + changed + skipped + bad;
        }

        long percent() {
            return rows == 0 ? 0 : Math.min(100, 100 * done() / rows);
        }

        long revertedPercent() {
            return created + changed == 0 ? 100 : Math.min(100, 100 * (reverted + kept) / (created + changed));
        }
    }

    boolean takes(String field) {
        return columns.contains(field);
    }
}
