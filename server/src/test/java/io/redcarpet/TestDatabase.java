package io.redcarpet;

import io.redcarpet.database.Database;
import io.redcarpet.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                SpringApplication.getShutdownHandlers().add(() -> {
                    started.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                });
                return started;
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
