package io.redcarpet;

import io.redcarpet.database.Database;
import io.redcarpet.database.Database.Login;
import io.redcarpet.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole test run, stopped with it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Started {

        private static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            try {
                Path folder = Files.createTempDirectory("redcarpet-test");
                var started = EmbeddedDatabase.start(folder);
                for (Login login :
                        List.of(started.database().owner(), started.database().program())) {
                    hurry(started.database().url(), login);
                }
                SpringApplication.getShutdownHandlers().add(() -> {
                    started.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                });
                return started;
            } catch (IOException | SQLException impossible) {
                throw new IllegalStateException("The test database does not start", impossible);
            }
        }

        /** Nothing that a test writes has to outlive a power cut, and thousands of commits wait for the disk otherwise. */
        private static void hurry(String url, Login login) throws SQLException {
            try (var connection = DriverManager.getConnection(url, login.user(), login.password());
                    var statement = connection.createStatement()) {
                statement.execute("alter role current_user set synchronous_commit = off");
            }
        }
    }

    public static Database database() {
        return Started.DATABASE.database();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", database().settings()));
    }
}
