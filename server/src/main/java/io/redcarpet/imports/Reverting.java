package io.redcarpet.imports;

import io.redcarpet.imports.Running.Leave;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/** Takes back what an import did, batch by batch, and tries again what could not go before something else was gone. */
@Component
class Reverting {

    private static final int BATCH = 1_000;

    private final Imports imports;
    private final TakingBack takingBack;

    Reverting(Imports imports, TakingBack takingBack) {
        this.imports = imports;
        this.takingBack = takingBack;
    }

    /** Goes on until nothing more can be taken back; answers whether it came to that. */
    boolean revert(Import job, RowReader reader, Leave leave) {
        boolean through = round(job, reader, leave);
        long before = -1;
        while (through && isWorthAnother(job, before)) {
            before = takingBack.again(job);
            through = round(job, reader, leave);
        }
        return through;
    }

    /** Rounds go on as long as one frees what others need, and once more after one that a stop cut short. */
    private boolean isWorthAnother(Import job, long before) {
        Progress now = imports.find(job.id()).orElseThrow().progress();
        return now.kept() > 0 && now.reverted() > before;
    }

    private boolean round(Import job, RowReader reader, Leave leave) {
        int many = BATCH;
        boolean more = true;
        while (more && leave.mayGoOn()) {
            try {
                more = takingBack.next(job, reader, many);
                many = Math.min(BATCH, 2 * many);
            } catch (NonTransientDataAccessException refused) {
                if (many == 1) {
                    takingBack.leave(job);
                }
                many = Math.max(1, many / 2);
            }
        }
        return !more;
    }
}
