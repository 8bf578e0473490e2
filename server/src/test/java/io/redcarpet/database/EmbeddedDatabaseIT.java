package io.redcarpet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @Test
    void keepsWhatWasWrittenOverAStopAndOverAKill(@TempDir Path folder) throws Exception {
        try (var first = EmbeddedDatabase.start(folder)) {
            execute(first.database(), "create table kept (number int); insert into kept values (1)");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("in use by another Redcarpet");
        }
        try (var second = EmbeddedDatabase.start(folder)) {
            execute(second.database(), "insert into kept values (2)");
            kill(folder);
        }
        try (var third = EmbeddedDatabase.start(folder)) {
            assertThat(number(third.database(), "select sum(number) from kept")).isEqualTo(3);
        }
    }

    @Test
    void letsNobodyElseIn(@TempDir Path parent) throws Exception {
        Path folder = parent.resolve("data");
        try (var embedded = EmbeddedDatabase.start(folder)) {
            Database database = embedded.database();
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("database.password"))))
                    .isEqualTo("rw-------");
        }
    }

    private static void kill(Path folder) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = asOwner(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Database database, String sql) throws SQLException {
        try (Connection connection = asOwner(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection asOwner(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
