package io.redcarpet.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.redcarpet.imports.Outcomes.Outcome;
import io.redcarpet.pages.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rows that were refused, as a file: line, reason, and the cells as they came, safe to open in a spreadsheet. */
@Component
class ErrorFile {

    private final ImportFolder folder;
    private final Outcomes outcomes;

    ErrorFile(ImportFolder folder, Outcomes outcomes) {
        this.folder = folder;
        this.outcomes = outcomes;
    }

    void write(Import job, List<Field> fields, Page page, OutputStream to) throws IOException {
        to.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (var csv = CsvWriter.builder()
                .fieldSeparator(job.format().separator())
                .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            Function<Outcome, List<String>> told =
                    refused -> List.of(String.valueOf(refused.line()), safe(ImportView.reason(page, fields, refused)));
            List<String> head = List.of(page.text("imports.line.head"), page.text("imports.reason.head"));
            if (job.fileDeletedAt() == null) {
                writeWithCells(job, head, told, csv);
            } else {
                csv.writeRecord(head);
                outcomes.eachRefused(job.id(), refused -> csv.writeRecord(told.apply(refused)));
            }
        }
    }

    private void writeWithCells(Import job, List<String> head, Function<Outcome, List<String>> told, CsvWriter csv)
            throws IOException {
        try (var lines = CsvFile.open(folder.file(job.id()), job.format())) {
            csv.writeRecord(with(head, job.headers()));
            outcomes.eachRefused(
                    job.id(), refused -> csv.writeRecord(with(told.apply(refused), cells(lines, refused.line()))));
        }
    }

    private static List<String> with(List<String> told, List<String> cells) {
        return Stream.concat(told.stream(), cells.stream().map(ErrorFile::safe)).toList();
    }

    private static List<String> cells(CsvFile lines, long number) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.number() == number) {
                return line.cells();
            }
        }
        throw new UncheckedIOException(new IOException("Line " + number + " is not in the file any more"));
    }

    /** A spreadsheet calculates what begins like a formula, unless an apostrophe stands before it. */
    static String safe(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
