package io.redcarpet.audit;

import io.redcarpet.TestDatabase;
import io.redcarpet.database.Database.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody who may do everything in the database, in one transaction that is undone at the end. */
final class OwnerSession implements AutoCloseable {

    private final Connection connection;
    final JdbcClient jdbc;

    private OwnerSession(Login login, int isolation) throws SQLException {
        connection = DriverManager.getConnection(TestDatabase.database().url(), login.user(), login.password());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(isolation);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static OwnerSession open() throws SQLException {
        return new OwnerSession(TestDatabase.database().owner(), Connection.TRANSACTION_READ_COMMITTED);
    }

    static OwnerSession openInOneSnapshot() throws SQLException {
        return new OwnerSession(TestDatabase.database().owner(), Connection.TRANSACTION_REPEATABLE_READ);
    }

    static OwnerSession openAsProgram() throws SQLException {
        return new OwnerSession(TestDatabase.database().program(), Connection.TRANSACTION_READ_COMMITTED);
    }

    UUID addPerson(String name) {
        return jdbc.sql("insert into people.person (name, email) values (:name, :email) returning id")
                .param("name", name)
                .param("email", UUID.randomUUID() + "@audit.example")
                .query(UUID.class)
                .single();
    }

    long entryOf(UUID record) {
        return jdbc.sql("select id from audit.entry where record_id = :record order by id limit 1")
                .param("record", record)
                .query(Long.class)
                .single();
    }

    Verification.Outcome verify() {
        return new Verification(new Seals(jdbc)).verify(Optional.empty());
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
