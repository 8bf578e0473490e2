package io.redcarpet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database whose program was killed: it, or what is left of it, runs on, and nobody works on it any more. */
final class Orphan {

    private static final int SECONDS = 60;

    private Orphan() {}

    /** Stops the database that still runs on this folder, if one does, and waits until the last of it has gone. */
    static void stop(Path folder) throws IOException {
        Path own = folder.toRealPath();
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> isFrom(own, process))
                .toList();
        Optional<Long> main = pid(folder);
        left.stream().filter(process -> main.equals(Optional.of(process.pid()))).forEach(ProcessHandle::destroy);
        await(left);
    }

    private static Optional<Long> pid(Path folder) throws IOException {
        Path file = folder.resolve("postgres/postmaster.pid");
        return Files.exists(file)
                ? Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.strip()))
                : Optional.empty();
    }

    /** A number may have gone to another process since; only a program of this folder is ours to stop. */
    private static boolean isFrom(Path folder, ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder))
                .isPresent();
    }

    private static void await(List<ProcessHandle> processes) throws IOException {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            throw new IOException("the database of an earlier start does not stop: " + processes, late);
        }
    }
}
