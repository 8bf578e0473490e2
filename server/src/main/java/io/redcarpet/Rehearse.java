package io.redcarpet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts, answers a few requests and stops, so that the JVM can keep what it learnt for the real starts. */
@Command(name = "rehearse", hidden = true, description = "Start and stop once; the build does it.")
class Rehearse implements Callable<Integer> {

    private static final List<String> PATHS = List.of("/", "/sign-on", "/api/v1/openapi", "/redcarpet.css");

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var server = Server.start(installation.folder("rehearsal"), installation.port());
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String path : PATHS) {
                client.send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
        server.context().close();
        Objects.requireNonNull(spec).commandLine().getOut().println("Rehearsed");
        return 0;
    }
}
