package io.redcarpet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database whose program was killed: it runs on, and nobody works on it any more. */
final class Orphan {

    private static final int SECONDS = 60;

    private Orphan() {}

    /** Stops the database that still runs on this folder, if one does. */
    static void stop(Path folder) throws IOException {
        Optional<ProcessHandle> orphan = in(folder);
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
    }

    private static Optional<ProcessHandle> in(Path folder) throws IOException {
        Path file = folder.resolve("postgres/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        Path own = folder.toRealPath();
        return ProcessHandle.of(pid).filter(process -> isFrom(own, process));
    }

    /** The number may have gone to another process since; only a program of this folder is ours to stop. */
    private static boolean isFrom(Path folder, ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder))
                .isPresent();
    }

    private static void stop(ProcessHandle orphan) throws IOException {
        orphan.destroy();
        try {
            orphan.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            throw new IOException(
                    "the database of an earlier start (process " + orphan.pid() + ") does not stop", late);
        }
    }
}
