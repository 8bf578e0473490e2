package io.redcarpet.database;

import io.redcarpet.database.Database.Login;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes a database ready: checks that commits are durable, and that the program's own login exists. */
public final class Preparation {

    private static final String PROGRAM = "rc_app";

    private Preparation() {}

    /**
     * Checks the database and makes the program's login.
     *
     * @throws DatabaseUnusable when it cannot be reached, is too old, or would lose acknowledged work
     */
    public static Database prepare(String url, Login owner) {
        var program = new Login(PROGRAM, programPassword(owner));
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            requireVersion(connection);
            requireDurability(connection);
            createProgramLogin(connection, program);
            return new Database(url, owner, program);
        } catch (SQLException unreachable) {
            throw new DatabaseUnusable(
                    "The database at " + url + " cannot be prepared: " + unreachable.getMessage()
                            + ". Check the address, and that " + owner + " may create roles there.",
                    unreachable);
        }
    }

    /** Derived from the owner's, so that a firm keeps one secret and several servers agree on the other. */
    private static String programPassword(Login owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(PROGRAM.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256: use a standard JDK 25", missing);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < 18) {
            throw new DatabaseUnusable("PostgreSQL " + version + " is too old: Redcarpet needs version 18 or newer.");
        }
    }

    private static void requireDurability(Connection connection) throws SQLException {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            try (var row = connection.createStatement().executeQuery("show " + setting)) {
                if (row.next() && "off".equals(row.getString(1))) {
                    throw new DatabaseUnusable("The database runs with " + setting
                            + " = off and could lose work it has acknowledged. Set it to on.");
                }
            }
        }
    }

    private static void createProgramLogin(Connection connection, Login program) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
                      end if;
                    end $$;
                    alter role %1$s login password '%2$s';
                    alter role %1$s set jit = off;
                    """.formatted(program.user(), program.password()));
        }
    }
}
