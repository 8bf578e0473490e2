package io.redcarpet.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The records of a CSV file, one at a time, each with the line on which it begins. */
final class CsvFile implements AutoCloseable, Iterator<CsvFile.Line> {

    static final int MOST_COLUMNS = 1_000;
    static final int LONGEST_FIELD = 1_000_000;

    private final QuoteWatch quotes;
    private final CloseableIterator<CsvRecord> records;
    private boolean headerAhead;
    private long last;

    /** A record and the line on which it begins. */
    record Line(long number, List<String> cells) {}

    private CsvFile(Reader text, char separator, boolean header) {
        this.quotes = new QuoteWatch(text, separator);
        this.records = records(quotes, separator);
        this.headerAhead = header;
    }

    /** Rows with too many or too few cells are let through: they come back one by one, not as a broken file. */
    @SuppressWarnings("removal")
    private static CloseableIterator<CsvRecord> records(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(4 * LONGEST_FIELD)
                                .build(),
                        text)
                .iterator();
    }

    /** The rows of a file, without the names of its columns. */
    static CsvFile open(Path file, Format format) throws IOException {
        return new CsvFile(text(Files.newInputStream(file), format.charset()), format.separator(), format.header());
    }

    /** All records of a text, the names of the columns among them. */
    static CsvFile of(Reader text, char separator) {
        return new CsvFile(text, separator, false);
    }

    static Reader text(InputStream bytes, Charset encoding) throws IOException {
        var in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        in.skipNBytes(Encodings.markLength(start));
        return new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /**
     * Whether another row follows.
     *
     * @throws Unreadable when what follows is not CSV
     */
    @Override
    public boolean hasNext() {
        if (headerAhead) {
            headerAhead = false;
            if (hasNext()) {
                next();
            }
        }
        try {
            return records.hasNext();
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        } catch (UncheckedIOException unread) {
            throw new Unreadable("imports.unreadable.broken", last + 1);
        }
    }

    @Override
    public Line next() {
        try {
            CsvRecord next = records.next();
            last = next.getStartingLineNumber();
            refuseOpenQuote();
            return new Line(last, next.getFields());
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        }
    }

    private void refuseOpenQuote() {
        if (quotes.isLeftOpen() && !records.hasNext()) {
            throw new Unreadable("imports.unreadable.open", quotes.openedOn());
        }
    }

    /** Goes on behind this line. */
    CsvFile after(long line) {
        while (last < line && hasNext()) {
            next();
        }
        return this;
    }

    private Unreadable unreadable(CsvParseException broken) {
        String said = broken.getMessage() + " " + broken.getCause();
        long line = lineIn(said);
        if (said.contains("size")) {
            return new Unreadable("imports.unreadable.field", line, LONGEST_FIELD);
        }
        return said.contains("after closing quote")
                ? new Unreadable("imports.unreadable.quote", line)
                : new Unreadable("imports.unreadable.columns", line, MOST_COLUMNS);
    }

    private long lineIn(String said) {
        String digits = said.replaceFirst("(?s).*?started in line (\\d+).*", "$1");
        return digits.length() < 20 && digits.chars().allMatch(Character::isDigit) ? Long.parseLong(digits) : last + 1;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
