package io.redcarpet.database;

import io.redcarpet.database.Database.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;

/** A PostgreSQL 18 started from the program's own jar, with its data in one folder that one program uses at a time. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String OWNER = "postgres";

    private final RandomAccessFile lockFile;
    private final EmbeddedPostgres postgres;
    private final Database database;

    private EmbeddedDatabase(RandomAccessFile lockFile, EmbeddedPostgres postgres, Database database) {
        this.lockFile = lockFile;
        this.postgres = postgres;
        this.database = database;
    }

    public Database database() {
        return database;
    }

    /**
     * Starts the database of this folder and makes it the first time.
     *
     * @throws DatabaseUnusable when the folder is in use by another program, or cannot be written
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            createPrivate(folder);
            var lockFile = lock(folder);
            String password = password(folder);
            var postgres = startServer(folder, password);
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            return new EmbeddedDatabase(lockFile, postgres, Preparation.prepare(url, new Login(OWNER, password)));
        } catch (IOException | SQLException failed) {
            throw new DatabaseUnusable(
                    "The database in " + folder + " did not start: " + failed.getMessage()
                            + ". Check that the folder can be written and the disk has room.",
                    failed);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            permit(folder, "rwx------");
        }
    }

    /** Lets nobody but the owner near it, where the file system knows owners. */
    private static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static RandomAccessFile lock(Path folder) throws IOException {
        var file = new RandomAccessFile(folder.resolve("in-use.lock").toFile(), "rw");
        if (!isLocked(file)) {
            file.close();
            throw new DatabaseUnusable("The folder " + folder + " is in use by another Redcarpet."
                    + " Stop that one first, or choose another folder with --data.");
        }
        return file;
    }

    private static boolean isLocked(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException byThisProgram) {
            return false;
        }
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("database.password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, HexFormat.of().formatHex(secret));
            permit(file, "rw-------");
        }
        return Files.readString(file).strip();
    }

    private static EmbeddedPostgres startServer(Path folder, String password) throws IOException, SQLException {
        Path data = folder.resolve("postgres");
        Path ready = folder.resolve("postgres.ready");
        Orphan.stop(folder);
        if (!Files.exists(ready)) {
            try (var first = server(folder, password).start();
                    var connection = DriverManager.getConnection(first.getJdbcUrl(OWNER, "postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("alter role " + OWNER + " password '" + password + "'");
            }
            requirePasswords(data);
            Files.createFile(ready);
        }
        return server(folder, password).start();
    }

    /** The library would have the database forget what it has acknowledged when the machine fails; this puts it right. */
    private static EmbeddedPostgres.Builder server(Path folder, String password) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(appendTo(folder))
                .setErrorRedirector(appendTo(folder))
                .setConnectConfig("password", password)
                // Sorts by code points as C does, and knows the small letters of all scripts, on every system alike.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // An import fills empty tables within seconds; until they are counted anew, every plan takes them for
                // empty.
                .setServerConfig("autovacuum_naptime", "5s")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "512MB")
                // Few checkpoints: after each, every page that is touched is written to the log whole.
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                // What an import writes is written out beside it, by another processor.
                .setServerConfig("wal_buffers", "32MB")
                .setServerConfig("bgwriter_delay", "20ms")
                .setServerConfig("bgwriter_lru_maxpages", "1000")
                .setServerConfig("bgwriter_lru_multiplier", "4")
                .setServerConfig("client_connection_check_interval", "5s");
    }

    private static Redirect appendTo(Path folder) {
        return Redirect.appendTo(folder.resolve("postgres.log").toFile());
    }

    /** From here on nobody comes in without the password, over no other way than loopback. */
    private static void requirePasswords(Path data) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    @Override
    public void close() {
        try (lockFile) {
            postgres.close();
        } catch (IOException unclean) {
            throw new UncheckedIOException("The database did not stop cleanly", unclean);
        }
    }
}
