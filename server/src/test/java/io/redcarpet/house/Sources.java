package io.redcarpet.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the repository, as the tests of the house read them. */
final class Sources {

    static final Path SERVER = Path.of("").toAbsolutePath();
    static final Path MAIN = SERVER.resolve("src/main/java/io/redcarpet");
    static final Path ENGINE = SERVER.resolveSibling("engine/src/main/java/io/redcarpet/engine");
    static final Path TEMPLATES = SERVER.resolve("src/main/jte");
    static final Path RESOURCES = SERVER.resolve("src/main/resources");

    private Sources() {}

    static List<Path> under(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The path as one says it: from the source folder on. */
    static String name(Path file) {
        return SERVER.getParent() == null
                ? file.toString()
                : SERVER.getParent().relativize(file).toString();
    }

    /** The room that a file of the server belongs to; empty for the entrance. */
    static String room(Path file) {
        var inside = MAIN.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }
}
