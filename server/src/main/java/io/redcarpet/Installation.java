package io.redcarpet;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where Redcarpet listens and keeps its data. */
final class Installation {

    @Option(names = "--port", paramLabel = "${bundle:label.number}")
    private int port = 8080;

    @Option(names = "--data", paramLabel = "${bundle:label.folder}")
    private @Nullable Path data;

    int port() {
        return port;
    }

    /** The folder that was named, or the usual one of this name. */
    Path folder(String usual) {
        Path chosen = data == null ? home().resolve(".redcarpet", usual) : data;
        return chosen.toAbsolutePath().normalize();
    }

    private static Path home() {
        return Path.of(Objects.requireNonNull(System.getProperty("user.home"), "user.home is not set: use --data"));
    }
}
