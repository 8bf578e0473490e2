package io.redcarpet.audit;

import io.redcarpet.audit.Verification.Broken;
import io.redcarpet.audit.Verification.Intact;
import io.redcarpet.database.Database;
import io.redcarpet.database.Database.Login;
import io.redcarpet.database.DatabaseUnusable;
import io.redcarpet.database.OpenDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Commands about the audit. */
@Command(name = "audit", mixinStandardHelpOptions = true)
public final class AuditCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--data",
                            paramLabel = "${bundle:label.folder}",
                            defaultValue = "${sys:user.home}/.redcarpet/firm")
                    Path data,
            @Option(names = "--hash", paramLabel = "${bundle:label.hash}") @Nullable String hash) {
        Path folder = data.toAbsolutePath().normalize();
        requireData(folder);
        try (var open = OpenDatabase.open(folder, System.getenv())) {
            return tell(verify(open.database(), Optional.ofNullable(hash)));
        } catch (SQLException unreadable) {
            throw new DatabaseUnusable("The audit could not be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static void requireData(Path folder) {
        if (System.getenv("REDCARPET_DB_URL") == null && !Files.exists(folder.resolve("postgres.ready"))) {
            throw new DatabaseUnusable("There is no Redcarpet data in " + folder + ". Name the folder with --data.");
        }
    }

    /** Read as the owner, whom no row is hidden from, in one snapshot. */
    private static Verification.Outcome verify(Database database, Optional<String> hash) throws SQLException {
        Login owner = database.owner();
        try (Connection connection = DriverManager.getConnection(database.url(), owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var seals = new Seals(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            if (!seals.exist()) {
                throw new DatabaseUnusable("This database keeps no audit yet: start Redcarpet on it once.");
            }
            return new Verification(seals).verify(hash);
        }
    }

    private int tell(Verification.Outcome outcome) {
        return switch (outcome) {
            case Intact intact -> {
                out("The audit is intact: " + intact.sealed() + " sealed entries, " + intact.unsealed()
                        + " not sealed yet"
                        + intact.last()
                                .map(seal -> "; last hash " + seal.hash() + " of " + seal.at() + ".")
                                .orElse("."));
                yield 0;
            }
            case Broken broken -> complain("The audit is broken. " + broken.what());
        };
    }

    private void out(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }

    private int complain(String line) {
        Objects.requireNonNull(spec).commandLine().getErr().println(line);
        return 1;
    }
}
