package io.redcarpet.pay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * What the files of one run are, by their length and checksum. Files get their names one after the other; it has its name before
 * any of them, so that a run that was killed in between is found out.
 */
record Manifest(List<Entry> entries) {

    static final String NAME = "manifest.csv";

    private static final String COLUMNS = "file,bytes,crc32c";
    private static final int BLOCK = 1 << 20;

    Manifest {
        entries = List.copyOf(entries);
    }

    /**
     * A file as it was written.
     *
     * @param checksum CRC-32C (RFC 3720, appendix B.4)
     */
    record Entry(String file, long bytes, long checksum) {

        private String row() {
            return "%s,%d,%s\n".formatted(file, bytes, hex());
        }

        private String hex() {
            return HexFormat.of().toHexDigits((int) checksum);
        }

        boolean isAsWritten(Path folder) throws IOException {
            Path path = folder.resolve(file);
            return Files.exists(path) && Files.size(path) == bytes && checksumOf(path) == checksum;
        }
    }

    /** That of the results in a folder; empty where there is none. */
    static Optional<Manifest> in(Path folder, Mistakes mistakes) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var entries = new ArrayList<Entry>();
        new TableFile(file, mistakes).read(Set.of(COLUMNS.split(",")), row -> entries.add(entry(row)));
        return Optional.of(new Manifest(entries));
    }

    private static Entry entry(Row row) {
        String checksum = row.get("crc32c");
        if (!checksum.matches("[0-9a-f]{8}")) {
            throw row.wrong("crc32c", "pay.wrong.number", "crc32c", checksum);
        }
        return new Entry(
                row.get("file"), row.number("bytes").decimal().longValue(), HexFormat.fromHexDigitsToLong(checksum));
    }

    boolean lists(String file) {
        return entries.stream().anyMatch(entry -> entry.file.equals(file));
    }

    byte[] text() {
        var text = new StringBuilder(COLUMNS).append('\n');
        entries.forEach(entry -> text.append(entry.row()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The first file that is not as it was written; empty where all are. */
    Optional<String> firstChanged(Path folder) throws IOException {
        for (Entry entry : entries) {
            if (!entry.isAsWritten(folder)) {
                return Optional.of(entry.file);
            }
        }
        return Optional.empty();
    }

    private static long checksumOf(Path file) throws IOException {
        var checksum = new CRC32C();
        var block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                checksum.update(block, 0, read);
            }
        }
        return checksum.getValue();
    }
}
