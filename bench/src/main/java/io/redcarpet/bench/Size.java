package io.redcarpet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large the firm is: so many clients, two contacts each, and the people who work with them. */
record Size(int clients, int people) {

    private static final String FILE = "size";

    int contacts() {
        return 2 * clients;
    }

    void keep(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), clients + "\n" + people);
    }

    /** The size of the firm in this folder. */
    static Size of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IOException("There is no firm in " + folder + " yet: run ./redcarpet bench fill first.");
        }
        var numbers = Files.readAllLines(file).stream().map(Integer::valueOf).toList();
        return new Size(numbers.getFirst(), numbers.getLast());
    }
}
