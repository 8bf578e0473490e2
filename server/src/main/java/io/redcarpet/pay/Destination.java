package io.redcarpet.pay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder for the results. A run changes nothing that it reads. */
record Destination(Path folder) {

    private static final String OPTION = "--out";

    /** Refuses a folder where one of the results would take the place of a file, or of an earlier run, that is read. */
    void keepApart(List<Path> files, List<Path> folders) throws BadInput, IOException {
        for (Path file : files) {
            if (ResultFiles.isWritten(file) && isSame(file, folder.resolve(String.valueOf(file.getFileName())))) {
                throw BadInput.of(OPTION, 0, "pay.wrong.overwritten", file.toString());
            }
        }
        for (Path earlier : folders) {
            if (isSame(earlier, folder)) {
                throw BadInput.of(OPTION, 0, "pay.wrong.overwritten", earlier.toString());
            }
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    /** Refuses a folder that is a file. */
    void check() throws BadInput {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw BadInput.of(String.valueOf(folder.getFileName()), 0, "pay.wrong.out", folder.toString());
        }
    }

    /**
     * Makes the folder where there is none, and keeps other runs out of it. Refuses one that cannot be made or written, or
     * into which another run writes.
     */
    FolderLock open() throws BadInput {
        check();
        try {
            Files.createDirectories(folder);
            return FolderLock.of(folder)
                    .orElseThrow(() -> BadInput.of(OPTION, 0, "pay.wrong.running", folder.toString()));
        } catch (IOException impossible) {
            throw unwritable();
        }
    }

    private BadInput unwritable() {
        return BadInput.of(OPTION, 0, "pay.wrong.unwritable", folder.toString());
    }
}
