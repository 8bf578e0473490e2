package io.redcarpet.imports;

import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as a page shows it.
 *
 * @param kindName in the reader's language
 * @param state the word in message keys
 * @param dryRun whether the counts say what would happen
 * @param problem why it failed
 */
public record ImportView(
        String id,
        String fileName,
        String kindName,
        String state,
        String tone,
        boolean busy,
        boolean dryRun,
        boolean mayBeMapped,
        boolean mayRun,
        boolean mayBeReverted,
        Instant createdAt,
        @Nullable Problem problem,
        boolean fileGone,
        long rows,
        long done,
        long percent,
        long created,
        long changed,
        long skipped,
        long bad,
        long reverted,
        long kept) {

    /** How far it is in steps of ten percent: as often as it is told to those who do not see the bar. */
    public long tens() {
        return percent / 10 * 10;
    }

    /** One row with what is said of it. */
    public record Sample(long line, String text) {}

    /** Some rows of the same fate, under a message that names it, and how many there are in all. */
    public record Samples(String titleKey, List<Sample> rows, long all) {

        /** Those that are not shown stand in the file of refused rows. */
        public boolean isInFile() {
            return titleKey.endsWith("bad") || titleKey.endsWith("kept");
        }
    }

    /** A column of the file, what it was taken for, and what stands in it. */
    public record Column(int place, String header, String field, List<String> values) {}

    /** Something to choose from. */
    public record Choice(String value, String text) {}

    static ImportView of(Import job, String kindName) {
        var count = job.progress();
        boolean back = job.state() == State.REVERTING;
        boolean would = count.dryRun() && job.state().isDryRun();
        boolean nothing = count.dryRun() && !would;
        return new ImportView(
                job.id().toString(),
                job.fileName(),
                kindName,
                job.state().word(),
                tone(job.state()),
                job.state().isBusy(),
                would,
                job.mayBeMapped(),
                job.mayRun(),
                job.mayBeReverted(),
                job.createdAt(),
                job.problem(),
                job.fileDeletedAt() != null,
                back ? count.created() + count.changed() : count.rows(),
                back ? count.reverted() + count.kept() : count.done(),
                back ? count.revertedPercent() : count.percent(),
                nothing ? 0 : count.created(),
                nothing ? 0 : count.changed(),
                nothing ? 0 : count.skipped(),
                nothing ? 0 : count.bad(),
                count.reverted(),
                count.kept());
    }

    private static String tone(State state) {
        return switch (state) {
            case DONE -> "ok";
            case FAILED -> "bad";
            case UPLOADED, MAPPED, CHECKED, CANCELLED -> "warn";
            case CHECKING, RUNNING, CANCELLING, REVERTING -> "info";
            case REVERTED -> "";
        };
    }

    /** A reason in the reader's words, with the field it concerns. */
    static String reason(Page page, List<Field> fields, Outcomes.Outcome refused) {
        String reason = page.text(
                String.valueOf(refused.messageKey()),
                refused.arguments().stream()
                        .map(argument -> Said.shown(page, argument))
                        .toArray(Object[]::new));
        return fields.stream()
                .filter(field -> field.name().equals(refused.field()))
                .findFirst()
                .map(field -> page.text("imports.reason.at", page.text(field.messageKey()), reason))
                .orElse(reason);
    }
}
