package io.redcarpet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a file to a running server and waits until it is imported. */
@Command(name = "import", mixinStandardHelpOptions = true)
class ImportFile implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--kind", paramLabel = "${bundle:label.kind}", required = true)
    private @Nullable String kind;

    @Option(names = "--source", paramLabel = "${bundle:label.name}")
    private @Nullable String source;

    @Option(names = "--mapping", paramLabel = "${bundle:label.file}")
    private @Nullable Path mapping;

    @Option(names = "--dates", paramLabel = "${bundle:label.order}")
    private @Nullable String dates;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--url", paramLabel = "${bundle:label.address}", defaultValue = "http://localhost:8080")
    private @Nullable String url;

    @Option(names = "--key", paramLabel = "${bundle:label.key}", defaultValue = "${REDCARPET_KEY:-}")
    private @Nullable String key;

    private final JsonMapper json = new JsonMapper();

    /** Made when first asked for: it loads all that is needed for encryption, and every command makes all others. */
    private static final class Http {

        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The server said no; the message is for people. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            JsonNode done = await(upload());
            return report(done);
        } catch (FileNotFoundException | NoSuchFileException missing) {
            complain("There is no file " + (Files.exists(Objects.requireNonNull(file)) ? mapping : file));
        } catch (IOException unreachable) {
            complain("No answer from " + url + ": " + unreachable.getMessage() + ". Is the server running there?");
        } catch (Refused refused) {
            complain(refused.getMessage());
        }
        return 1;
    }

    private JsonNode upload() throws IOException, InterruptedException, Refused {
        var body = new MultipartBody()
                .field("kind", kind)
                .field("source", source)
                .field("mapping", mapping == null ? null : Files.readString(mapping))
                .field("dates", dates)
                .field("dryRun", String.valueOf(dryRun));
        var request = request("/api/v1/imports")
                .header("Content-Type", body.contentType())
                .header("Idempotency-Key", body.border())
                .POST(body.with(Objects.requireNonNull(file)))
                .build();
        return read(Http.CLIENT.send(request, BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(String.valueOf(url).replaceFirst("/+$", "") + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
    }

    private JsonNode read(HttpResponse<String> response) throws Refused {
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            throw new Refused("The server refused the key (" + response.statusCode() + "): check --key and its scope.");
        }
        boolean isJson = response.body().startsWith("{");
        if (response.statusCode() >= 300) {
            throw new Refused(
                    isJson
                            ? json.readTree(response.body())
                                    .path("detail")
                                    .asString("The server answered " + response.statusCode())
                            : "The server answered " + response.statusCode());
        }
        return json.readTree(response.body());
    }

    private JsonNode await(JsonNode started) throws IOException, InterruptedException, Refused {
        JsonNode now = started;
        while (now.path("busy").asBoolean()) {
            show(now);
            Thread.sleep(PAUSE);
            now = read(Http.CLIENT.send(
                    request("/api/v1/imports/" + started.path("id").asString()).build(), BodyHandlers.ofString()));
        }
        show(now);
        Objects.requireNonNull(spec).commandLine().getOut().println();
        return now;
    }

    private void show(JsonNode now) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                "\r%s %,d rows: %,d new, %,d changed, %,d as they are, %,d refused ",
                now.path("state").asString(),
                now.path("rows").asLong(),
                now.path("created").asLong(),
                now.path("changed").asLong(),
                now.path("skipped").asLong(),
                now.path("bad").asLong());
        out.flush();
    }

    private int report(JsonNode done) throws IOException, InterruptedException {
        String state = done.path("state").asString();
        if (!state.equals("DONE") && !state.equals("CHECKED")) {
            complain(done.path("problem").asString("The import is " + state));
            return 1;
        }
        if (done.path("bad").asLong() == 0) {
            return 0;
        }
        Path errors = Path.of(String.valueOf(Objects.requireNonNull(file).getFileName()) + ".errors.csv");
        Http.CLIENT.send(
                request("/api/v1/imports/" + done.path("id").asString() + "/errors")
                        .setHeader("Accept", "text/csv")
                        .build(),
                BodyHandlers.ofFile(errors));
        complain("The refused rows are in " + errors + ", each with its line and reason.");
        return 2;
    }

    private void complain(@Nullable String line) {
        Objects.requireNonNull(spec).commandLine().getErr().println(line);
    }
}
