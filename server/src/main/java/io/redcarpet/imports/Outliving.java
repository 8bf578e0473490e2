package io.redcarpet.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes the files of imports some time after the last step on them; the imports themselves stay. */
@Component
@EnableScheduling
class Outliving {

    private static final Logger LOG = LoggerFactory.getLogger(Outliving.class);
    private static final int AT_ONCE = 100;
    private static final Duration HALF_RECEIVED = Duration.ofDays(1);

    private final Imports imports;
    private final ImportFolder folder;
    private final Clock clock;
    private final Duration kept;

    Outliving(
            Imports imports, ImportFolder folder, Clock clock, @Value("${redcarpet.imports.keep:90d}") Duration kept) {
        this.imports = imports;
        this.folder = folder;
        this.clock = clock;
        this.kept = kept;
    }

    /** The database is told first: a file without an import harms nobody, an import without its file does. */
    @Scheduled(initialDelay = 5, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
    void deleteFiles() {
        List<ImportId> old = imports.outliveFiles(clock.instant().minus(kept), AT_ONCE);
        while (!old.isEmpty()) {
            old.forEach(folder::delete);
            LOG.info("Deleted the files of {} imports without a step for {} days", old.size(), kept.toDays());
            old = imports.outliveFiles(clock.instant().minus(kept), AT_ONCE);
        }
        folder.sweep(clock.instant().minus(HALF_RECEIVED));
    }
}
