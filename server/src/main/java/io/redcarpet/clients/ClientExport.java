package io.redcarpet.clients;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clients as a file that a spreadsheet opens without running anything. */
@Component
class ClientExport {

    private static final int SLICE = 1000;

    private final Clients clients;

    ClientExport(Clients clients) {
        this.clients = clients;
    }

    /**
     * Writes the clients that the caller may see, a slice at a time.
     *
     * @param only these clients; empty for all that pass the filter
     */
    void write(ClientFilter filter, ClientOrder order, Set<UUID> only, Writer out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "id",
                "name",
                "kind",
                "life_cycle",
                "industry",
                "tier",
                "qualification",
                "source",
                "phone",
                "email",
                "annual_revenue",
                "currency",
                "owner");
        @Nullable Cursor from = null;
        do {
            var slice = clients.slice(filter, order, from, SLICE);
            slice.rows().stream()
                    .filter(row -> only.isEmpty() || only.contains(row.id().value()))
                    .forEach(row -> csv.writeRecord(cells(row)));
            from = slice.next();
        } while (from != null);
        csv.flush();
    }

    private static String[] cells(ClientRow row) {
        return new String[] {
            row.id().toString(),
            safe(row.name()),
            row.kind().name(),
            row.lifeCycle().name(),
            row.industry().name(),
            row.tier().name(),
            row.qualification().name(),
            safe(row.source()),
            safe(row.phone()),
            safe(row.email()),
            row.annualRevenue() == null ? "" : row.annualRevenue().toPlainString(),
            Objects.toString(row.currency(), ""),
            safe(row.ownerName())
        };
    }

    /** A cell that no spreadsheet takes for a formula: what looks like one, blanks aside, is quoted by an apostrophe. */
    static String safe(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        String seen = cell.replaceAll("^[\\s\\p{Cntrl}\\p{Z}\\p{Cf}]+", "");
        return !seen.isEmpty() && "=+-@|%＝＋－＠".indexOf(seen.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
