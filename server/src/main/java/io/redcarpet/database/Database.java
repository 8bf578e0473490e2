package io.redcarpet.database;

import java.util.Map;

/**
 * A PostgreSQL that is ready to be worked on.
 *
 * @param url the JDBC address, without credentials
 * @param owner the login that owns the tables and runs the migrations
 * @param program the login of the program, bound by row-level security
 */
public record Database(String url, Login owner, Login program) {

    /** A user of the database with the password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** The settings that point the application at this database. */
    public Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", program.user(),
                "spring.datasource.password", program.password(),
                "spring.flyway.url", url,
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password());
    }
}
