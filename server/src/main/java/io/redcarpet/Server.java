package io.redcarpet;

import io.redcarpet.database.Database;
import io.redcarpet.database.DatabaseUnusable;
import io.redcarpet.database.OpenDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A server that answers, on a database that is ready; both stop with the program, the database last. */
record Server(ConfigurableApplicationContext context) {

    /**
     * Starts the database and the server.
     *
     * @throws DatabaseUnusable when the database cannot be used
     * @throws CannotStart when the port is taken
     */
    static Server start(Path folder, int port) {
        requireFree(port);
        Map<String, Object> settings = new HashMap<>(database(folder).settings());
        settings.put("server.port", port);
        settings.put("redcarpet.data", folder.toString());
        var application = new SpringApplication(Redcarpet.class);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", settings)));
        return new Server(application.run());
    }

    private static void requireFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " is taken (" + taken.getMessage()
                    + "). Stop the program that listens there, or choose another with --port.");
        }
    }

    private static Database database(Path folder) {
        var open = OpenDatabase.open(folder, System.getenv());
        SpringApplication.getShutdownHandlers().add(open::close);
        return open.database();
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }
}
