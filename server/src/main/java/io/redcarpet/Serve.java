package io.redcarpet;

import io.redcarpet.database.Database;
import io.redcarpet.database.Database.Login;
import io.redcarpet.database.DatabaseUnusable;
import io.redcarpet.database.EmbeddedDatabase;
import io.redcarpet.database.Preparation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the database and the server, and runs until it is told to stop. */
@Command(name = "serve", description = "Serve a firm; empty the first time.")
class Serve implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", description = "The port to listen on. Default: ${DEFAULT-VALUE}", defaultValue = "8080")
    private int port;

    @Option(names = "--data", description = "The folder that keeps everything. Default: ~/.redcarpet/<command>")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        try {
            serve(folder());
            return 0;
        } catch (DatabaseUnusable unusable) {
            complain(unusable.getMessage());
            return 1;
        }
    }

    private void serve(Path folder) throws IOException {
        @Nullable String external = System.getenv("REDCARPET_DB_URL");
        if (external == null) {
            var embedded = EmbeddedDatabase.start(folder);
            start(folder, embedded.database(), embedded);
        } else {
            start(folder, Preparation.prepare(external, loginFromEnvironment()), () -> {});
        }
    }

    private static Login loginFromEnvironment() {
        return new Login(required("REDCARPET_DB_USER"), required("REDCARPET_DB_PASSWORD"));
    }

    private static String required(String variable) {
        @Nullable String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new DatabaseUnusable("REDCARPET_DB_URL is set, but " + variable + " is not: set it too.");
        }
        return value;
    }

    private void start(Path folder, Database database, AutoCloseable embedded) {
        var application = new SpringApplication(Redcarpet.class);
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("server.port", port);
        settings.put("redcarpet.data", folder.toString());
        settings.putAll(furtherSettings());
        application.setDefaultProperties(settings);
        ConfigurableApplicationContext running = application.run();
        closeWith(running, embedded);
        ready(running, port);
    }

    /** Spring stops first, then the database below it. */
    private static void closeWith(ConfigurableApplicationContext running, AutoCloseable embedded) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                embedded.close();
            } catch (Exception unclean) {
                System.getLogger(Serve.class.getName())
                        .log(System.Logger.Level.WARNING, "The database did not stop cleanly", unclean);
            }
        });
        running.registerShutdownHook();
    }

    /** What a kind of start sets beyond the usual. */
    Map<String, Object> furtherSettings() {
        return Map.of();
    }

    /** Called once the server answers. */
    void ready(ConfigurableApplicationContext running, int port) {
        say("Redcarpet is ready at http://localhost:" + port);
    }

    /** The folder that is used when none is named. */
    String defaultFolder() {
        return "firm";
    }

    private Path folder() {
        return (data == null ? home().resolve(".redcarpet").resolve(defaultFolder()) : data)
                .toAbsolutePath()
                .normalize();
    }

    private static Path home() {
        return Path.of(Objects.requireNonNull(System.getProperty("user.home"), "user.home is not set: use --data"));
    }

    final void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }

    final void complain(@Nullable String line) {
        Objects.requireNonNull(spec).commandLine().getErr().println(line);
    }
}
