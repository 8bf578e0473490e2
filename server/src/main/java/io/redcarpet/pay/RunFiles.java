package io.redcarpet.pay;

import io.redcarpet.engine.credit.Hierarchy;
import io.redcarpet.engine.credit.ReportingLine;
import io.redcarpet.engine.money.ExchangeRates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the inputs of a run are.
 *
 * @param quotas null for plans without quotas
 * @param rates null where all is in one currency
 * @param hierarchy null where the people tell whom they report to
 * @param asOf null for the end of the last plan
 */
record RunFiles(
        List<Path> plans,
        Path people,
        @Nullable Path quotas,
        Path transactions,
        @Nullable Path rates,
        @Nullable Path hierarchy,
        @Nullable LocalDate asOf) {

    /**
     * Reads and checks them all.
     *
     * @throws BadInput with every mistake that was found
     */
    Inputs read(int processors) throws BadInput, IOException {
        var mistakes = new Mistakes();
        Plans read = plans(mistakes);
        var everybody = new People(read, mistakes);
        everybody.read(new TableFile(people, mistakes));
        var given = new QuotaFile(read, everybody);
        if (quotas != null) {
            given.read(new TableFile(quotas, mistakes));
        }
        Hierarchy above = hierarchy(everybody, mistakes);
        mistakes.stopIfAny();
        var table = new TransactionFile(transactions, read.all(), mistakes, processors).read();
        new PersonCheck(String.valueOf(transactions.getFileName()), table, everybody, mistakes).check();
        return new Inputs(read, everybody, given, above, table, asOf == null ? lastDay(read) : asOf);
    }

    private Plans plans(Mistakes mistakes) throws BadInput, IOException {
        var read = new Plans();
        for (Path plan : plans) {
            read.read(plan, mistakes);
        }
        mistakes.stopIfAny();
        if (rates != null) {
            ExchangeRates known = new RateFile().read(new TableFile(rates, mistakes));
            read.exchange(known);
        }
        return read;
    }

    private Hierarchy hierarchy(People everybody, Mistakes mistakes) throws BadInput, IOException {
        var lines = new ArrayList<ReportingLine>(everybody.reportingLines());
        Path told = hierarchy == null ? people : hierarchy;
        if (hierarchy != null) {
            lines.addAll(new HierarchyFile(everybody).read(new TableFile(hierarchy, mistakes)));
        }
        try {
            return new Hierarchy(lines);
        } catch (IllegalArgumentException twoManagers) {
            throw BadInput.of(
                    String.valueOf(told.getFileName()),
                    0,
                    "pay.wrong.hierarchy",
                    String.valueOf(twoManagers.getMessage()));
        }
    }

    private static LocalDate lastDay(Plans plans) {
        return plans.all().stream()
                .map(plan -> plan.valid().lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
