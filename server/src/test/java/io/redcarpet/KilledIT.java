package io.redcarpet;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Caller.Door;
import io.redcarpet.access.Role;
import io.redcarpet.database.OpenDatabase;
import io.redcarpet.signon.Founder;
import io.redcarpet.signon.Founding;
import io.redcarpet.signon.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;

/** What was said to be kept is kept, whenever the power goes. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledIT {

    private static final int ROWS = 8_000;
    private static final int ENOUGH = 1_500;
    private static final int WRITERS = 4;

    private final Set<String> begun = new ConcurrentSkipListSet<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    private Path parent;

    @Test
    void losesNothingAcknowledgedAndLeavesNoHalfImport() throws Exception {
        Path folder = parent.resolve("firm");
        String key = found(folder);
        String job = workUntilKilled(folder, key);
        assertThat(acknowledged).hasSizeGreaterThan(20);

        var again = ChildProgram.serve(folder);
        var user = new ApiUser(again.address(), key);
        for (var each : acknowledged.entrySet()) {
            assertThat(user.get(each.getValue()).path("details").path("name").asString())
                    .isEqualTo(each.getKey());
        }
        var done = awaitEnd(user, job);
        for (String name : begun) {
            assertThat(user.addClient(name).statusCode()).isEqualTo(201);
        }
        again.stop();

        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("created").asInt()).isEqualTo(ROWS);
        assertThat(done.path("bad").asInt()
                        + done.path("skipped").asInt()
                        + done.path("changed").asInt())
                .isZero();
        assertThat(names(folder, "Written %")).containsExactlyInAnyOrderElementsOf(begun);
        assertThat(names(folder, "Imported %"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ROWS).mapToObj(KilledIT::imported).toList());
        var verifying = ChildProgram.run(folder, "audit", "verify");
        assertThat(verifying.inputReader().lines().collect(Collectors.joining("\n")))
                .contains("The audit is intact");
        assertThat(verifying.waitFor()).isZero();
    }

    /** Founds a firm and makes its administrator a key. */
    private static String found(Path folder) {
        try (var open = OpenDatabase.open(folder, Map.of());
                var server = new SpringApplicationBuilder(Redcarpet.class)
                        .properties(Map.of("server.port", "0", "redcarpet.data", folder.toString()))
                        .properties(open.database().settings())
                        .run()) {
            var founder = server.getBean(Founding.class)
                    .found(new Founder("Anna Prove", "anna@prove.example", "en"), "a carpet under every step")
                    .orElseThrow();
            return TestKeys.make(server, new Caller(founder, Set.of(Role.ADMINISTRATOR), Door.API, ""));
        }
    }

    private String workUntilKilled(Path folder, String key) throws Exception {
        var program = ChildProgram.serve(folder);
        var user = new ApiUser(program.address(), key);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "Written by " + writer;
                writers.execute(() -> write(user, name));
            }
            String job = user.bring(file());
            while (user.get(job).path("created").asInt() < ENOUGH) {
                Thread.sleep(Duration.ofMillis(20));
            }
            assertThat(user.get(job).path("busy").asBoolean()).isTrue();
            program.kill();
            return job;
        }
    }

    /** Adds one client after the other until nobody answers any more. */
    private void write(ApiUser user, String writer) {
        try {
            for (int number = 0; ; number++) {
                String name = writer + " number " + number;
                begun.add(name);
                user.addClient(name).headers().firstValue("Location").ifPresent(path -> acknowledged.put(name, path));
            }
        } catch (IOException killed) {
            // as expected: the last client may or may not have been kept
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Path file() throws IOException {
        List<String> lines = new ArrayList<>(List.of("external_id,name"));
        IntStream.range(0, ROWS).forEach(row -> lines.add("T" + row + "," + imported(row)));
        return Files.write(parent.resolve("clients.csv"), lines);
    }

    private static String imported(int row) {
        return "Imported firm " + row;
    }

    private static JsonNode awaitEnd(ApiUser user, String job) throws Exception {
        var now = user.get(job);
        while (now.path("busy").asBoolean()) {
            Thread.sleep(Duration.ofMillis(200));
            now = user.get(job);
        }
        return now;
    }

    /** The names that are kept, each as often as it is. */
    private static List<String> names(Path folder, String like) throws SQLException {
        try (var open = OpenDatabase.open(folder, Map.of());
                var connection = DriverManager.getConnection(
                        open.database().url(),
                        open.database().owner().user(),
                        open.database().owner().password());
                var query = connection.prepareStatement("select name from clients.client where name like ?")) {
            query.setString(1, like);
            List<String> names = new ArrayList<>();
            var rows = query.executeQuery();
            while (rows.next()) {
                names.add(Objects.requireNonNull(rows.getString("name")));
            }
            return names;
        }
    }
}
