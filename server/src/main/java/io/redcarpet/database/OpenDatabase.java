package io.redcarpet.database;

import io.redcarpet.database.Database.Login;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database a command works on: the firm's own where the environment names one, else the folder's; close it after. */
public final class OpenDatabase implements AutoCloseable {

    private final Database database;
    private final @Nullable EmbeddedDatabase embedded;

    private OpenDatabase(Database database, @Nullable EmbeddedDatabase embedded) {
        this.database = database;
        this.embedded = embedded;
    }

    /**
     * Opens the database that {@code REDCARPET_DB_URL} of the environment names, or that of the folder.
     *
     * @throws DatabaseUnusable when it cannot be reached, or the folder is in use
     */
    public static OpenDatabase open(Path folder, Map<String, String> environment) {
        @Nullable String url = environment.get("REDCARPET_DB_URL");
        if (url == null) {
            var embedded = EmbeddedDatabase.start(folder);
            return new OpenDatabase(embedded.database(), embedded);
        }
        var owner =
                new Login(required(environment, "REDCARPET_DB_USER"), required(environment, "REDCARPET_DB_PASSWORD"));
        return new OpenDatabase(Preparation.prepare(url, owner), null);
    }

    private static String required(Map<String, String> environment, String variable) {
        @Nullable String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new DatabaseUnusable("REDCARPET_DB_URL is set, but " + variable + " is not: set it too.");
        }
        return value;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
