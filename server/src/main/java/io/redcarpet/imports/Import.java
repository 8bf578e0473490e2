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
 * @param fileDeletedAt when the file was deleted because its time was over
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
        @Nullable Instant fileDeletedAt,
        String address,
        Instant createdAt,
        Instant changedAt,
        Progress progress) {

    /** As somebody says it, before it is taken for good. */
    Import said(Format read, String from, List<String> chosen) {
        return new Import(
                id,
                person,
                kind,
                from,
                fileName,
                fileSize,
                recognised,
                headers,
                read,
                chosen,
                state,
                problem,
                fileDeletedAt,
                address,
                createdAt,
                changedAt,
                progress);
    }

    private boolean isUntouched() {
        return progress.dryRun() || progress.rows() == 0;
    }

    /** How it is read may still be said; also when it could not be read at all. */
    boolean mayBeMapped() {
        return fileDeletedAt == null && (state.mayBeMapped() || (state == State.FAILED && isUntouched()));
    }

    /** The file is there, and what it says is not in yet or not all of it. */
    boolean mayRun() {
        boolean stopped = state == State.CANCELLED || state == State.FAILED;
        return fileDeletedAt == null
                && progress.reverted() == 0
                && (stopped ? !isUntouched() : state == State.MAPPED || state == State.CHECKED);
    }

    /** There is something to take back. */
    boolean mayBeReverted() {
        return state.mayBeReverted() && !progress.dryRun() && progress.created() + progress.changed() > 0;
    }
}
