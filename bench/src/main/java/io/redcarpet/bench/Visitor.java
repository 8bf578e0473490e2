package io.redcarpet.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who sits before a browser. */
final class Visitor {

    private static final String PASSWORD = "forty bench marks and a carpet";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/link/[A-Za-z0-9_-]+");
    private static final Pattern PERSON = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern KEY = Pattern.compile("<code>(rc_[^<]+)</code>");

    private final HttpClient http;
    private final String address;

    private Visitor(String address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** Becomes the first administrator by the link that the program has shown. */
    static void found(Program program) throws IOException, InterruptedException {
        var visitor = new Visitor(program.address());
        String path = "/" + String.valueOf(program.founding()).replaceFirst("https?://[^/]+/", "");
        visitor.send(path, path, Map.of("name", "Bench", "email", Firm.ADMINISTRATOR, "password", PASSWORD));
    }

    static Visitor signedOn(Program program, String email) throws IOException, InterruptedException {
        var visitor = new Visitor(program.address());
        var answer = visitor.send("/sign-on", "/sign-on", Map.of("email", email, "password", PASSWORD));
        if (answer.uri().toString().contains("/sign-on")) {
            throw new IOException("The program does not let " + email + " in.");
        }
        return visitor;
    }

    /** Signs somebody on, by an invitation of the administrator where they have never been here. */
    static Visitor invited(Program program, Visitor administrator, String email)
            throws IOException, InterruptedException {
        try {
            return signedOn(program, email);
        } catch (IOException stranger) {
            String person = first(PERSON, administrator.get("/api/v1/people?text=" + encoded(email)));
            String invitation = administrator
                    .send("/settings", "/people/" + person + "/invitation", Map.of())
                    .body();
            String link = first(LINK, invitation, 0);
            new Visitor(program.address()).send(link, link, Map.of("password", PASSWORD));
            return signedOn(program, email);
        }
    }

    /** A key for programs, which may write. */
    String key() throws IOException, InterruptedException {
        return first(
                KEY,
                send("/settings", "/settings/keys", Map.of("name", "bench", "write", "true"))
                        .body());
    }

    /** The page at this path; anything but a page is an error. */
    String get(String path) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Fills in the form on a page and sends it. */
    HttpResponse<String> send(String page, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(first(TOKEN, get(page))) + "&", ""));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) throws IOException {
        return first(pattern, text, 1);
    }

    private static String first(Pattern pattern, String text, int group) throws IOException {
        var found = pattern.matcher(text);
        return Optional.of(found)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(group))
                .orElseThrow(() -> new IOException("No " + pattern + " on the page"));
    }
}
