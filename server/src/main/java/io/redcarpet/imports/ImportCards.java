package io.redcarpet.imports;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.TodayCard;
import org.springframework.stereotype.Component;

/** What the day's first page says about imports: those that wait for the reader. */
@Component
class ImportCards implements TodayCard {

    private static final int MOST = 10;

    private final Imports imports;
    private final RowReaders readers;

    ImportCards(Imports imports, RowReaders readers) {
        this.imports = imports;
        this.readers = readers;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isShown() {
        return !readers.of(Callers.required()).isEmpty();
    }

    @Override
    public Card card(Page page) {
        var rows = imports.waiting(MOST).stream().map(job -> row(job, page)).toList();
        return new Card(
                page.text("imports.today.title"), "paperclip", rows, page.text("imports.today.none"), "/imports");
    }

    private Row row(Import job, Page page) {
        var count = job.progress();
        String kind = readers.name(job.kind(), page);
        String detail = switch (job.state()) {
            case CHECKED -> page.text("imports.today.checked", kind, count.created() + count.changed(), count.bad());
            case DONE -> page.text("imports.today.done", kind, count.bad());
            default -> page.text("imports.today." + job.state().word(), kind);
        };
        String path = "/imports/" + job.id();
        return new Row(job.fileName(), detail, path, "", page.text("imports.today.open"), path, false);
    }
}
