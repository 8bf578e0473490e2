package io.redcarpet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.redcarpet.people.TestPeople;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of everything that has a page, made the way a person makes it, so that every route leads somewhere. */
final class World {

    private static final Pattern PLACE = Pattern.compile("([^/{}]+)/\\{(\\w+)}");

    /** What stands in an address for the record after a word: {@code /clients/{id}} is one of the clients. */
    private final Map<String, List<String>> records = new HashMap<>();
    /** What else a page shows, by the parameters that ask for it. */
    private final Map<String, List<String>> questions = new HashMap<>();

    private final Page page;
    private String running = "";

    /** Made by whoever is signed on in the window, from clients that are there already. */
    World(Page page, String client, String prospect, String person, String link) {
        this.page = page;
        page.navigate("/settings");
        records.put("clients", List.of(client, prospect));
        records.put("prospects", List.of(prospect));
        records.put("people", List.of(person));
        records.put("link", List.of(link));
        records.put("founding", List.of("used-up"));
        records.put("field", List.of("source"));
        questions.put("/clients/{id}", List.of("", "?tab=people", "?tab=history"));
        questions.put("/clients", List.of("?all", "?state=PROSPECT"));
        questions.put("/duplicates/merge", List.of("?survivor=" + client + "&loser=" + prospect));
        questions.put("/prospects/lists/{id}", List.of("", "?done=true"));
        belongings(client);
        canvassing(prospect);
        imports();
        post("/duplicates/look", Map.of());
    }

    private void belongings(String client) {
        String home = "/clients/" + client;
        post(home + "/addresses", Map.of("kind", "OFFICE", "street", "Long Lane 1", "city", "Hull", "country", "GB"));
        post(home + "/contacts", Map.of("name", "Eleanor Price", "buyingRole", "BUYER", "stance", "NEUTRAL"));
        post(home + "/references", Map.of("source", "Ledger", "key", "4711" + client));
        records.put("addresses", List.of(linked(home, "/addresses/")));
        records.put("contacts", List.of(linked(home, "/contacts/")));
    }

    /** The record that a page of it links to. */
    private String linked(String home, String word) {
        var found = Pattern.compile(Pattern.quote(home + word) + "([0-9a-f-]{36})")
                .matcher(page.request().get(home).text());
        assertThat(found.find()).as("%s links to %s", home, word).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private void canvassing(String prospect) {
        String list = post("/prospects/lists", Map.of("name", "Fair", "script", "Hello", "client", prospect));
        String entry = post(list + "/next", Map.of());
        records.put("lists", List.of(last(list)));
        records.put("entries", List.of(last(entry)));
        post(
                "/prospects/" + prospect + "/calls",
                Map.of("outcome", "NOT_REACHED", "note", "Nobody there", "version", "0"));
    }

    private void imports() {
        String read = upload("read");
        String checked = upload("checked");
        map(checked);
        String done = upload("done");
        map(done);
        post("/imports/" + done + "/run", Map.of());
        settled(done);
        running = upload("running");
        map(running);
        TestPeople.update("update imports.import set state = 'RUNNING' where id = '" + running + "'");
        records.put("imports", List.of(read, checked, done, running));
    }

    /** Lets go of what only looked as if it were at work. */
    void end() {
        TestPeople.update("update imports.import set state = 'CHECKED' where id = '" + running + "'");
    }

    private String upload(String name) {
        String rows = "nr,firm,founded\n%1$s1,One %1$s,1999\n%1$s2,Two %1$s,soon\n".formatted(name + System.nanoTime());
        var file = new FilePayload(name + ".csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
        var form = FormData.create().set("kind", "clients").set("file", file);
        var answer = page.request()
                .post("/imports?_csrf=" + token(), RequestOptions.create().setMultipart(form));
        String columns = path(answer);
        assertThat(columns).endsWith("/columns");
        return columns.split("/", -1)[2];
    }

    private void map(String id) {
        post(
                "/imports/" + id + "/columns",
                Map.of("source", "csv", "column0", "external_id", "column1", "name", "column2", "founded"));
        settled(id);
    }

    private void settled(String id) {
        for (int tries = 0; tries < 100; tries++) {
            String now = page.request().get("/imports/" + id + "/progress").text();
            if (!now.contains("hx-get")) {
                return;
            }
            page.waitForTimeout(100);
        }
    }

    private String token() {
        return page.locator("meta[name=csrf]").getAttribute("content");
    }

    private String post(String path, Map<String, String> values) {
        var form = FormData.create().set("_csrf", token());
        values.forEach(form::set);
        var answer = page.request().post(path, RequestOptions.create().setForm(form));
        assertThat(answer.status()).as("POST %s: %s", path, answer.url()).isEqualTo(200);
        return path(answer);
    }

    private static String path(APIResponse answer) {
        return String.valueOf(URI.create(answer.url()).getPath());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Every address that a route stands for here. */
    Stream<String> addresses(String route) {
        var paths = Stream.of(route);
        var places = PLACE.matcher(route);
        while (places.find()) {
            String place = Objects.requireNonNull(places.group());
            String word = Objects.requireNonNull(places.group(1));
            paths = paths.flatMap(
                    path -> records(route, word).stream().map(id -> path.replace(place, word + "/" + id)));
        }
        return paths.flatMap(
                path -> questions.getOrDefault(route, List.of("")).stream().map(path::concat));
    }

    private List<String> records(String route, String word) {
        assertThat(records)
                .as("World knows no record for %s: tell it one after the word %s", route, word)
                .containsKey(word);
        return records.getOrDefault(word, List.of());
    }
}
