package io.redcarpet.pay;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** A file of a run, which has its name only when all of the run are finished. */
final class ResultFile implements Closeable {

    private static final String UNFINISHED = ".unfinished";

    private final Path file;
    private final CRC32C checksum = new CRC32C();
    private final OutputStream out;

    ResultFile(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(
                new CheckedOutputStream(Files.newOutputStream(unfinished(file)), checksum), 1 << 16);
    }

    /** The name that a file has until then. */
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    OutputStream out() {
        return out;
    }

    /** Ends it, and tells what it is. */
    Manifest.Entry finish() throws IOException {
        out.close();
        return new Manifest.Entry(
                String.valueOf(file.getFileName()), Files.size(unfinished(file)), checksum.getValue());
    }

    /** Gives it its name; what was there before is replaced. */
    void appear() throws IOException {
        Files.move(unfinished(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes it away where it did not appear, also from a disk that is full. */
    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(unfinished(file));
        }
    }
}
