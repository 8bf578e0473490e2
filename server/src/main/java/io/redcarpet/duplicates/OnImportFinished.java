package io.redcarpet.duplicates;

import io.redcarpet.imports.ImportFinished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Looks for duplicates among all clients when an import has brought new ones. */
@Component
class OnImportFinished {

    private final Pairs pairs;

    OnImportFinished(Pairs pairs) {
        this.pairs = pairs;
    }

    @ApplicationModuleListener
    void on(ImportFinished imported) {
        var _ = pairs.look();
    }
}
