package io.redcarpet;

import io.redcarpet.database.Database;
import io.redcarpet.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for the whole test run, stopped with it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Started {

        private static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            try {
                return EmbeddedDatabase.start(Files.createTempDirectory("redcarpet-test"));
            } catch (IOException impossible) {
                throw new IllegalStateException("No temporary folder for the test database", impossible);
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
