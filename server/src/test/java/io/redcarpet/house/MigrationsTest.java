package io.redcarpet.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the migrations that are out in the world. {@code -Dredcarpet.migrations.accept=true} writes the list of their
 * checksums anew: for a release, and never to let an edited migration through afterwards.
 */
class MigrationsTest {

    private static final Path FOLDER = Sources.RESOURCES.resolve("db/migration");
    private static final Path LIST = Sources.SERVER.resolve("src/test/resources/house/migrations.sha256");

    @Test
    void noLandedMigrationIsEdited() throws IOException {
        if (Boolean.getBoolean("redcarpet.migrations.accept")) {
            Files.createDirectories(Sources.SERVER.resolve("src/test/resources/house"));
            Files.writeString(
                    LIST,
                    checksums().entrySet().stream()
                            .map(each -> each.getValue() + "  " + each.getKey() + "\n")
                            .collect(Collectors.joining()));
        }
        assertThat(checksums())
                .as("a firm's database has run it as it was: add a migration that changes what this one made")
                .containsAllEntriesOf(landed());
    }

    @Test
    void migrationsSayWhatTheyDo() {
        assertThat(Sources.under(FOLDER, ".sql").stream().map(file -> String.valueOf(file.getFileName())))
                .as("V<number>__<verb>_<noun>.sql")
                .allMatch(name -> name.matches("V\\d+__[a-z]+(_[a-z]+)+\\.sql"));
    }

    private static Map<String, String> landed() {
        return Sources.text(LIST)
                .lines()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    private static Map<String, String> checksums() {
        var checksums = new TreeMap<String, String>();
        Sources.under(FOLDER, ".sql")
                .forEach(file -> checksums.put(FOLDER.relativize(file).toString(), checksum(Sources.text(file))));
        return checksums;
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java without SHA-256", impossible);
        }
    }
}
