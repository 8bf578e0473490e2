package io.redcarpet.pay;

import io.redcarpet.engine.credit.Hierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the inputs of a run are.
 *
 * @param quotas null for plans without quotas
 * @param rates null where all is in one currency
 * @param hierarchy null where the people tell whom they report to
 * @param exceptions null where no number of anybody is one
 * @param events null for plans that wait for none
 * @param asOf null for the end of the last plan
 */
record RunFiles(
        List<Path> plans,
        Path people,
        @Nullable Path quotas,
        Path transactions,
        @Nullable Path rates,
        @Nullable Path hierarchy,
        @Nullable Path exceptions,
        @Nullable Path events,
        @Nullable LocalDate asOf,
        Closing closing) {

    /**
     * Reads and checks them all.
     *
     * @throws BadInput with every mistake that was found
     */
    Inputs read(int processors) throws BadInput, IOException {
        var mistakes = new Mistakes();
        checkPresence(mistakes);
        Plans read = plans(mistakes);
        People everybody = new PeopleFile(read, mistakes).read(new TableFile(people, mistakes));
        if (exceptions != null) {
            new ExceptionFile(read, everybody).read(new TableFile(exceptions, mistakes));
        }
        var given = new QuotaFile(read, everybody);
        if (quotas != null) {
            given.read(new TableFile(quotas, mistakes));
        }
        if (hierarchy != null) {
            new HierarchyFile(everybody).read(new TableFile(hierarchy, mistakes));
        }
        Hierarchy above = everybody.reporting().hierarchy(everybody, mistakes);
        mistakes.stopIfAny();
        PreviousRun closed = closing.read(read, everybody, mistakes);
        var table = new TransactionFile(transactions, read.all(), mistakes, processors).read();
        new PersonCheck(String.valueOf(transactions.getFileName()), table, everybody, mistakes).check();
        EventFile.Happened happened = new EventFile(table, read.all())
                .read(events == null ? null : new TableFile(events, mistakes), mistakes);
        mistakes.stopIfAny();
        return new Inputs(
                this,
                read,
                everybody,
                given,
                above,
                table,
                happened,
                asOf == null ? lastDay(read) : asOf,
                closed,
                mistakes.notes());
    }

    /** Refuses a folder for the results in which something lies that is read and would be written over. */
    void keepApart(Path out) throws BadInput, IOException {
        List<Path> files = Stream.concat(
                        plans.stream(), Stream.of(people, quotas, transactions, rates, hierarchy, exceptions, events))
                .filter(Objects::nonNull)
                .toList();
        new Destination(out)
                .keepApart(files, Stream.ofNullable(closing.previous()).toList());
    }

    /** As messages name a file; where none was given, the option that would give it. */
    static String name(@Nullable Path file, String option) {
        return file == null ? option : String.valueOf(file.getFileName());
    }

    private void checkPresence(Mistakes mistakes) throws BadInput {
        plans.forEach(plan -> checkPresence(plan, mistakes));
        checkPresence(people, mistakes);
        checkPresence(quotas, mistakes);
        checkPresence(transactions, mistakes);
        checkPresence(rates, mistakes);
        checkPresence(hierarchy, mistakes);
        checkPresence(exceptions, mistakes);
        checkPresence(events, mistakes);
        mistakes.stopIfAny();
    }

    private static void checkPresence(@Nullable Path file, Mistakes mistakes) {
        if (file != null && (!Files.exists(file) || Files.isDirectory(file))) {
            String key = Files.isDirectory(file) ? "pay.wrong.folder" : "pay.wrong.noFile";
            mistakes.add(String.valueOf(file.getFileName()), 0, key, file.toString());
        }
    }

    private Plans plans(Mistakes mistakes) throws BadInput, IOException {
        var read = new Plans();
        for (Path plan : plans) {
            read.read(plan, mistakes);
        }
        read.checkFields(mistakes, String.valueOf(plans.getLast().getFileName()));
        mistakes.stopIfAny();
        if (rates != null) {
            read.exchange(new RateFile().read(new TableFile(rates, mistakes)));
        }
        return read;
    }

    private static LocalDate lastDay(Plans plans) {
        return plans.all().stream()
                .map(plan -> plan.valid().lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
