package io.redcarpet.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the files of imports in the data folder, under names of our own. */
@Component
class ImportFolder {

    private final Path folder;
    private final long limit;

    ImportFolder(
            @Value("${redcarpet.data:${java.io.tmpdir}/redcarpet}") Path data,
            @Value("${redcarpet.imports.limit:4294967296}") long limit) {
        this.folder = data.resolve("imports");
        this.limit = limit;
    }

    /** Writes what is sent to a file that has no import yet. */
    Path receive(InputStream sent) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(UUID.randomUUID() + ".part");
            boolean whole = false;
            try (var out = Files.newOutputStream(file)) {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                Unpacking.copy(sent, out, limit);
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("The file could not be stored in " + folder, failed);
        }
    }

    /** Makes a received file the file of an import. */
    void keep(Path received, ImportId id) {
        try {
            Files.move(received, path(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file of import " + id + " could not be kept", failed);
        }
    }

    void drop(Path received) {
        try {
            Files.deleteIfExists(received);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + received + " could not be removed", failed);
        }
    }

    /**
     * The file of an import.
     *
     * @throws Unreadable when it is not there any more
     */
    Path file(ImportId id) {
        Path file = path(id);
        if (!Files.exists(file)) {
            throw new Unreadable("imports.unreadable.gone");
        }
        return file;
    }

    private Path path(ImportId id) {
        return folder.resolve(id + ".csv");
    }

    void delete(ImportId id) {
        drop(path(id));
    }

    /** Removes what was received before a moment and never became an import. */
    void sweep(Instant before) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var parts = Files.newDirectoryStream(folder, "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " could not be swept", failed);
        }
    }
}
