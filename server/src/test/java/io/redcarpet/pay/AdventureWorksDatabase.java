package io.redcarpet.pay;

import io.redcarpet.TestDatabase;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The source files of Adventure Works in tables that are gone when the connection is, and pay as SQL has it. */
final class AdventureWorksDatabase implements AutoCloseable {

    private static final Path STATEMENTS = Path.of("src/test/resources/pay/adventureworks");
    private static final Path SOURCE = AdventureWorksGuide.FILES.resolve("source");
    private static final String TABS = "format csv, delimiter E'\\t'";
    private static final String NAMED_COLUMNS = "format csv, header";

    private final Connection connection;
    private final JdbcClient jdbc;

    private AdventureWorksDatabase(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static AdventureWorksDatabase filled() throws IOException, SQLException {
        var owner = TestDatabase.database().owner();
        var database = new AdventureWorksDatabase(
                DriverManager.getConnection(TestDatabase.database().url(), owner.user(), owner.password()));
        database.jdbc.sql(statement("tables")).update();
        database.copy("sales_person", "SalesPerson.csv", TABS);
        database.copy("quota_history", "SalesPersonQuotaHistory.csv", TABS);
        database.copy("employee", "Employee.csv", TABS);
        database.copy("sales_order", "reseller_orders_derived.csv", NAMED_COLUMNS);
        return database;
    }

    /** Person, quarter, line of the statement and amount, separated by commas. */
    List<String> rows(String plan) throws IOException {
        return jdbc.sql(statement(plan))
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private void copy(String table, String file, String form) throws IOException, SQLException {
        try (Reader rows = Files.newBufferedReader(SOURCE.resolve(file))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin with (" + form + ")", rows);
        }
    }

    private static String statement(String name) throws IOException {
        return Files.readString(STATEMENTS.resolve(name + ".sql"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
