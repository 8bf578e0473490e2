package io.redcarpet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that works with Redcarpet over its API. */
final class ApiUser {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final String address;
    private final String key;

    ApiUser(String address, String key) {
        this.address = address;
        this.key = key;
    }

    HttpResponse<String> addClient(String name) throws IOException, InterruptedException {
        var request = to("/api/v1/clients")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", name.replace(' ', '-'))
                .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"kind\":\"CORPORATE\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Begins the import of a file of clients; the answer is its path. */
    String bring(Path file) throws IOException, InterruptedException {
        var body = new MultipartBody()
                .field("kind", "clients")
                .field("source", "test")
                .field("dryRun", "false");
        var request = to("/api/v1/imports")
                .header("Content-Type", body.contentType())
                .POST(body.with(file))
                .build();
        return http.send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(
                http.send(to(path).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }
}
