package io.redcarpet.pay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** A row of {@code statements.csv} of a plan of the guide to Adventure Works. */
record AdventureWorksStatement(String person, String period, String line, BigDecimal amount) {

    static List<AdventureWorksStatement> of(Path folder, String plan) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(folder.resolve("out").resolve(plan).resolve("statements.csv"))) {
            return rows.stream().map(AdventureWorksStatement::of).toList();
        }
    }

    private static AdventureWorksStatement of(NamedCsvRecord row) {
        return new AdventureWorksStatement(
                row.getField("person_id"),
                row.getField("period"),
                row.getField("line"),
                new BigDecimal(row.getField("amount")));
    }

    /** Separated by commas. */
    String asText() {
        return String.join(",", person, period, line, amount.toPlainString());
    }
}
