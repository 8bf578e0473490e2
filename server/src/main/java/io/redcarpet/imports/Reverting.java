package io.redcarpet.imports;

import io.redcarpet.imports.Import.Progress;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import did, the last line first, a batch in each transaction. */
@Component
class Reverting {

    private static final int BATCH = 1_000;

    private final Imports imports;
    private final Outcomes outcomes;

    Reverting(Imports imports, Outcomes outcomes) {
        this.imports = imports;
        this.outcomes = outcomes;
    }

    /** Takes the next batch back; answers whether there was one. */
    @Transactional
    public boolean revertNext(Import job, RowReader reader) {
        Progress stood = imports.hold(job.id());
        List<Taken> rows = outcomes.toRevert(job.id(), BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        List<Kept> kept = reader.revert(rows);
        outcomes.reverted(job.id(), rows, kept);
        imports.advance(
                job.id(),
                new Progress(
                        stood.dryRun(),
                        stood.round(),
                        stood.line(),
                        stood.rows(),
                        stood.created(),
                        stood.changed(),
                        stood.skipped(),
                        stood.bad(),
                        stood.later(),
                        stood.reverted() + rows.size() - kept.size(),
                        stood.kept() + kept.size()));
        return true;
    }
}
