package io.redcarpet.imports;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that an import is done, to whoever waits for it. */
@Component
class Finishing {

    private final Imports imports;
    private final ApplicationEventPublisher events;

    Finishing(Imports imports, ApplicationEventPublisher events) {
        this.imports = imports;
        this.events = events;
    }

    /** Also when somebody cancelled while the last rows were taken. */
    @Transactional
    void finish(Import job) {
        if (imports.move(job.id(), State.RUNNING, State.DONE) || imports.move(job.id(), State.CANCELLING, State.DONE)) {
            events.publishEvent(new ImportFinished(job.id().value(), job.kind()));
        }
    }
}
