package io.redcarpet.pay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.PlanFields;
import io.redcarpet.pay.Parts.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the file of transactions, the one file that is large, in as many parts as there are processors. */
final class TransactionFile {

    private final Path file;
    private final List<PayPlan> plans;
    private final PlanFields fields;
    private final Mistakes mistakes;
    private final int processors;

    TransactionFile(Path file, List<PayPlan> plans, Mistakes mistakes, int processors) {
        this.file = file;
        this.plans = plans;
        this.fields = PlanFields.of(plans);
        this.mistakes = mistakes;
        this.processors = processors;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    TransactionTable read() throws BadInput, IOException {
        try {
            Parts parts = Parts.of(file, processors);
            if (parts.hasOpenQuote()) {
                throw BadInput.of(name(), 0, "pay.wrong.quote");
            }
            List<String> header = header(parts);
            var columns = new TransactionColumns(header, fields, rows(parts));
            missing(header, columns);
            read(parts, columns);
            mistakes.stopIfAny();
            var table = columns.table(new Understanding(name(), columns.lines(), mistakes));
            mistakes.stopIfAny();
            new TransactionChecks(name(), table, plans, mistakes).check(fields.amounts());
            new Unmet(name(), table, mistakes).note(fields);
            return table;
        } catch (NoSuchFileException missing) {
            throw BadInput.of(name(), 0, "pay.wrong.noFile", file.toString());
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof MalformedInputException) {
                throw BadInput.of(name(), 0, "pay.wrong.encoding");
            }
            throw unreadable.getCause();
        }
    }

    private static int rows(Parts parts) {
        return parts.parts().stream().mapToInt(Part::lines).sum()
                + parts.parts().size();
    }

    private List<String> header(Parts parts) throws BadInput, IOException {
        Part first = parts.parts().getFirst();
        try (var reader =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(parts.open(first), StandardCharsets.UTF_8))) {
            for (CsvRecord record : reader) {
                return record.getFields().stream().map(String::strip).toList();
            }
        }
        throw BadInput.of(name(), 1, "pay.wrong.noHeader", "transaction_id, person_id");
    }

    private void missing(List<String> header, TransactionColumns columns) throws BadInput {
        Map<String, Integer> places = new HashMap<>();
        for (String column : header) {
            if (places.put(column, places.size()) != null) {
                throw BadInput.of(name(), 1, "pay.wrong.columnTwice", column);
            }
        }
        Set<String> required = new TreeSet<>(columns.required());
        required.removeAll(header);
        if (!required.isEmpty()) {
            if (HeaderLine.isNoText(header)) {
                throw BadInput.of(name(), 0, "pay.wrong.encoding");
            }
            if (HeaderLine.isOtherwiseSeparated(header)) {
                throw BadInput.of(name(), 1, "pay.wrong.separator");
            }
            throw BadInput.of(name(), 1, "pay.wrong.noColumn", String.join(", ", required), String.join(", ", header));
        }
        new NearColumns(name(), header).note(columns.known(), mistakes);
    }

    private void read(Parts parts, TransactionColumns columns) {
        Map<Part, Integer> begin = new LinkedHashMap<>();
        int row = 0;
        for (Part part : parts.parts()) {
            begin.put(part, row);
            row += part.lines() + 1;
        }
        begin.entrySet().parallelStream().forEach(each -> read(parts, each.getKey(), each.getValue(), columns));
    }

    private void read(Parts parts, Part part, int firstRow, TransactionColumns columns) {
        var taker = new RowTaker(name(), columns, part, firstRow, mistakes);
        try {
            if (part.isPlain()) {
                readPlain(parts, part, taker);
            } else {
                readQuoted(parts, part, taker);
            }
        } catch (CsvParseException unreadable) {
            mistakes.add(name(), taker.line(), "pay.wrong.csv", String.valueOf(message(unreadable)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void readPlain(Parts parts, Part part, RowTaker taker) throws IOException {
        if (!part.isAscii()) {
            try (var letters = letters(parts, part)) {
                letters.transferTo(Writer.nullWriter());
            }
        }
        new PlainLines(taker).read(parts.open(part));
    }

    private static void readQuoted(Parts parts, Part part, RowTaker taker) throws IOException {
        try (var reader = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new QuotedRows(taker), letters(parts, part))) {
            for (Boolean _ : reader) {
                if (taker.hasSeenEnough()) {
                    break;
                }
            }
        }
    }

    /** Refuses bytes that are no letters. */
    private static Reader letters(Parts parts, Part part) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(parts.open(part), decoder);
    }

    private static @Nullable String message(CsvParseException unreadable) {
        Throwable cause = unreadable.getCause();
        return cause == null ? unreadable.getMessage() : cause.getMessage();
    }
}
