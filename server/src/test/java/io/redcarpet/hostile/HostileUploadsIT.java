package io.redcarpet.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.Redcarpet;
import io.redcarpet.TestDatabase;
import io.redcarpet.hostile.Wire.Answer;
import io.redcarpet.people.People;
import io.redcarpet.signon.Passwords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Files that mean harm by their name or by what is packed into them. */
@SpringBootTest(classes = Redcarpet.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadsIT {

    private static final String ROWS = "name,email\nAcme,a@b.example\n";

    private final Wire wire;
    private final Intruders intruders;

    @Autowired
    HostileUploadsIT(@LocalServerPort int port, Passwords passwords, People people) throws IOException {
        wire = new Wire(port);
        intruders = new Intruders(wire, passwords, people);
    }

    /**
     * A file and the answer to it.
     *
     * @param content each letter a byte
     * @param says what the answer, or the page that it leads to, must say
     */
    record Upload(String what, String fileName, String content, List<Integer> statuses, String says) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Upload> uploads() throws IOException {
        String zip = zip("a.csv", ROWS);
        return Stream.of(
                new Upload("a bomb", "a.zip", zip("a.csv", "a".repeat(40_000_000)), List.of(422), "200 times"),
                new Upload("an archive in an archive", "a.zip", zip("a.zip", zip), List.of(422), "no CSV file"),
                new Upload(
                        "a way out in an archive",
                        "a.zip",
                        zip("../../../../tmp/out.csv", ROWS),
                        List.of(302),
                        "a.zip"),
                new Upload("an archive cut off", "a.zip", zip.substring(0, zip.length() / 2), List.of(422), "damaged"),
                new Upload("a gzip cut off", "a.gz", gzip(ROWS).substring(0, 20), List.of(422), "damaged"),
                new Upload("a workbook", "a.csv", zip("[Content_Types].xml", ROWS), List.of(422), "workbook"),
                new Upload("an empty file", "a.csv", "", List.of(422), "empty"),
                new Upload("a megabyte of NUL", "a.csv", "\0".repeat(1 << 20), List.of(302, 422), ""),
                new Upload("a page called CSV", "a.csv", "<script>alert(1)</script>\n1\n", List.of(302, 422), ""),
                new Upload("a name that leads out", "../../../tmp/out.csv", ROWS, List.of(302), "out.csv"),
                new Upload("a name that leads out on Windows", "..\\..\\out.csv", ROWS, List.of(302), "out.csv"),
                new Upload("a name that is HTML", "<img src=x onerror=alert(1)>.csv", ROWS, List.of(302), "&lt;img"),
                new Upload("a name with a line break, encoded", "a%0d%0aSet-Cookie: x=1.csv", ROWS, List.of(302), ""),
                new Upload(
                        "a name with a line break", "a\r\nSet-Cookie: x=1.csv", ROWS, List.of(302, 400, 415, 422), ""),
                new Upload("a name with NUL", "a\0b.csv", ROWS, List.of(302, 400, 415, 422), ""),
                new Upload("a name of 300 letters", "a".repeat(300) + ".csv", ROWS, List.of(302, 400, 422), ""),
                new Upload("a name of 20,000 letters", "a".repeat(20_000), ROWS, List.of(400, 413, 415, 422), ""),
                new Upload("a name that reads backwards", "\u202Evsc.exe", ROWS, List.of(302, 422), ""));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void isTakenForWhatItIs(Upload upload) throws IOException {
        String before = intruders.state();

        Answer answer = wire.send(head("POST", "/imports"), body(upload));

        assertThat(upload.statuses()).as("%s", answer).contains(answer.status());
        assertThat(answer.head()).doesNotContain("Set-Cookie: x");
        if (answer.status() >= 400) {
            assertThat(intruders.state()).as("nothing is written").isEqualTo(before);
            assertHarmless(answer, upload);
        } else {
            assertHarmless(wire.send(head("GET", answer.header("Location")), new byte[0]), upload);
        }
    }

    private static void assertHarmless(Answer answer, Upload upload) {
        assertThat(answer.body())
                .contains("<h1", upload.says())
                .doesNotContain("Exception", "io.redcarpet.", "<script>alert", "<img src=x", "../..", "/tmp/");
    }

    private String head(String method, String path) {
        var session = intruders.session("exec");
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + session.cookie()
                + "\r\nX-CSRF-TOKEN: "
                + session.csrf() + "\r\n"
                + (method.equals("POST") ? "Content-Type: multipart/form-data; boundary=edge\r\n" : "");
    }

    private static byte[] body(Upload upload) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--edge\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nclients\r\n--edge\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\""
                        + upload.fileName().replace("\\", "\\\\") + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(upload.content().getBytes(StandardCharsets.ISO_8859_1));
        body.write("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static String gzip(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
