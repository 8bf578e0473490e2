package io.redcarpet.imports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back one batch of what an import did, the last taken first, in one transaction. */
@Component
class TakingBack {

    private final Counts counts;
    private final TakenRows taken;

    TakingBack(Counts counts, TakenRows taken) {
        this.counts = counts;
        this.taken = taken;
    }

    /** Takes up to so many records back; answers whether there were any. */
    @Transactional
    public boolean next(Import job, RowReader reader, int many) {
        Progress stood = counts.hold(job.id());
        List<Taken> rows = taken.next(job.id(), many);
        if (rows.isEmpty()) {
            return false;
        }
        put(job, stood, rows, revert(reader, rows));
        return true;
    }

    /** What was changed first: it may have been made to need what was created. */
    private static List<Kept> revert(RowReader reader, List<Taken> rows) {
        var kept = new ArrayList<Kept>();
        List<Taken> changed = rows.stream().filter(row -> !row.created()).toList();
        if (!changed.isEmpty()) {
            kept.addAll(reader.restore(changed));
        }
        List<Taken> created = rows.stream().filter(Taken::created).toList();
        if (!created.isEmpty()) {
            kept.addAll(reader.remove(created));
        }
        return kept;
    }

    /** Leaves the next record, which the database refuses to take back. */
    @Transactional
    public void leave(Import job) {
        Progress stood = counts.hold(job.id());
        List<Taken> rows = taken.next(job.id(), 1);
        put(job, stood, rows, rows.stream().map(row -> Kept.refused(row.id())).toList());
    }

    private void put(Import job, Progress stood, List<Taken> rows, List<Kept> kept) {
        taken.back(job.id(), rows, kept);
        counts.advance(job.id(), stood.back(rows.size() - kept.size(), stood.kept() + kept.size()));
    }

    /** Tries those again that had to stay; answers how many records were taken back before that. */
    @Transactional
    public long again(Import job) {
        Progress stood = counts.hold(job.id());
        taken.again(job.id());
        counts.advance(job.id(), stood.back(0, 0));
        return stood.reverted();
    }
}
