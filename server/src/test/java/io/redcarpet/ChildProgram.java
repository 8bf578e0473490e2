package io.redcarpet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, as a user has it, so that it can be killed. */
public final class ChildProgram {

    private static final String READY = "Redcarpet is ready at ";

    private final Path folder;
    private final Process process;
    private final String address;
    private final String said;

    private ChildProgram(Path folder, Process process, String address, String said) {
        this.folder = folder;
        this.process = process;
        this.address = address;
        this.said = said;
    }

    public static ChildProgram serve(Path folder) throws IOException {
        var process = run(folder, "serve", "--port", "0");
        var lines = process.inputReader();
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new ChildProgram(folder, process, line.substring(READY.length()), said.toString());
            }
            said.append(line).append('\n');
        }
        throw new IOException("The program ended before it was ready");
    }

    static Process run(Path folder, String... command) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var arguments = new ArrayList<String>(List.of(
                java, "-cp", Objects.requireNonNull(System.getProperty("java.class.path")), Redcarpet.class.getName()));
        arguments.addAll(List.of(command));
        arguments.addAll(List.of("--data", folder.toString()));
        return new ProcessBuilder(arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public String address() {
        return address;
    }

    /** What it said before it was ready. */
    public String said() {
        return said;
    }

    /** Kills server and database with all their processes at once, as a loss of power would end them. */
    void kill() throws IOException {
        var database = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
        var all = Stream.of(Stream.of(process.toHandle(), database), database.descendants())
                .flatMap(each -> each)
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    /** Ends the program as Ctrl-C does. */
    public void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
