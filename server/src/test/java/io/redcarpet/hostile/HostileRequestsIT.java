package io.redcarpet.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.Redcarpet;
import io.redcarpet.TestDatabase;
import io.redcarpet.hostile.Wire.Answer;
import io.redcarpet.people.People;
import io.redcarpet.signon.Passwords;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Each row of {@code hostile/requests.txt} over a real connection: the right answer, and nothing written. */
@SpringBootTest(classes = Redcarpet.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsIT {

    private static final int FEWEST = 60;

    private final Wire wire;
    private final Intruders intruders;

    @Autowired
    HostileRequestsIT(@LocalServerPort int port, Passwords passwords, People people) throws IOException {
        wire = new Wire(port);
        intruders = new Intruders(wire, passwords, people);
    }

    Stream<Attack> attacks() throws IOException {
        try (var table = Objects.requireNonNull(getClass().getResourceAsStream("/hostile/requests.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Attack.of(line, intruders.known()))
                            .toList()
                            .stream();
        }
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isAnsweredAsItShould(Attack attack) throws IOException {
        String before = intruders.state();

        Answer answer = wire.send(head(attack), body(attack).getBytes(StandardCharsets.UTF_8));

        assertThat(attack.statuses()).as("%s", answer).contains(answer.status());
        assertThat(answer.head() + answer.body()).contains(attack.says());
        assertThat(answer.body())
                .as("nothing of the inside is told")
                .doesNotContain("Exception", "io.redcarpet.", "org.springframework", "PSQL", "	at ");
        if (attack.mustChangeNothing()) {
            assertThat(intruders.state()).as("nothing is written").isEqualTo(before);
        }
        if (answer.status() >= 400) {
            assertDesigned(attack, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; drop table clients.client; --",
                "${7*7} #{7*7} @template.pages.icon() {{7*7}}",
                "=HYPERLINK(\"https://evil.example\")",
                "\u202Egnp.exe",
                "Z\u0335\u0310a\u0322\u0352l\u0327g\u0321o\u0321",
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 Familie",
                "مرحبا بالعالم",
                "Ни\u200Bкола"
            })
    void isKeptAsTypedAndShownHarmless(String text) throws IOException {
        String typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
        Answer saved = wire.send(
                head(attack("POST", "/clients", "form")),
                ("kind=CORPORATE&name=" + typed + "&source=" + typed + "&note=" + typed + "&website="
                                + URLEncoder.encode("https://a.example/?" + text, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(saved.status()).as("%s", saved).isEqualTo(302);
        String page = saved.header("Location");
        Answer shown = wire.send(head(attack("GET", page, "")), new byte[0]);

        assertThat(intruders.nameOf(page.substring(page.lastIndexOf('/') + 1))).isEqualTo(text);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .doesNotContain("<script>alert", "<img src=x", "49 49");
    }

    private static Attack attack(String method, String path, String kind) {
        return new Attack(path, "exec", method, path, "", kind + ":", List.of(), "");
    }

    /** A program gets a problem document, a reader a page. */
    private static void assertDesigned(Attack attack, Answer answer) {
        if (attack.isApi()) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        } else if (attack.path().startsWith("/")) {
            assertThat(answer.body()).contains("<h1", "</html>");
        }
    }

    private String head(Attack attack) {
        var head = new StringBuilder(attack.method() + " " + attack.path() + " HTTP/1.1\r\n");
        if (!attack.headers().startsWith("Host:")) {
            head.append("Host: localhost\r\n");
        }
        String who = attack.who().replace("!", "");
        var session = intruders.session(who);
        if (!session.cookie().isEmpty()) {
            head.append("Cookie: ").append(session.cookie()).append("\r\n");
            head.append(attack.who().endsWith("!") ? "" : "X-CSRF-TOKEN: " + session.csrf() + "\r\n");
        } else if (!who.equals("nobody")) {
            head.append("Authorization: Bearer ")
                    .append(intruders.known().get(who))
                    .append("\r\n");
        }
        Stream.of(attack.headers().split(";; ?"))
                .filter(header -> !header.isEmpty())
                .forEach(header -> head.append(header).append("\r\n"));
        return head.append(contentType(attack)).toString();
    }

    private static String contentType(Attack attack) {
        String kind = attack.body().replaceFirst("(?s):.*", "");
        return switch (attack.headers().contains("Content-Type") ? "" : kind) {
            case "form" -> "Content-Type: application/x-www-form-urlencoded\r\n";
            case "json" -> "Content-Type: application/json\r\n";
            default -> "";
        };
    }

    private static String body(Attack attack) {
        return List.of("form", "json", "text").contains(attack.body().replaceFirst("(?s):.*", ""))
                ? attack.body().replaceFirst("\\w+:", "")
                : "";
    }
}
