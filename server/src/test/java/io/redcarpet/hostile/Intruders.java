package io.redcarpet.hostile;

import io.redcarpet.TestDatabase;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.hostile.Wire.Answer;
import io.redcarpet.people.People;
import io.redcarpet.people.TestPeople;
import io.redcarpet.signon.Passwords;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Those who attack, with their sessions and keys, and what they attack. */
final class Intruders {

    private static final String PASSWORD = "four quiet words here";
    private static final Pattern CSRF = Pattern.compile("name=\"_?csrf\"[^>]*?(?:content|value)=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)Set-Cookie: (JSESSIONID=[^;]+)");

    /** A session: its cookie, and its token against forgery. */
    record Session(String cookie, String csrf) {}

    private final Wire wire;
    private final Passwords passwords;
    private final People people;
    private final JdbcClient owner;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    Intruders(Wire wire, Passwords passwords, People people) throws IOException {
        this.wire = wire;
        this.passwords = passwords;
        this.people = people;
        var database = TestDatabase.database();
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
        Caller exec = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
        Caller admin = TestPeople.somebody(Role.ADMINISTRATOR, Role.MANAGER);
        known.put("exec", exec.person().toString());
        known.put("admin", admin.person().toString());
        known.put("ghost", UUID.randomUUID().toString());
        known.put("own", client("Own GmbH", exec));
        known.put("foreign", client("Foreign GmbH", TestPeople.somebody(Role.ACCOUNT_EXECUTIVE)));
        known.put("contact", contact());
        known.put("key", key(exec, "true", "1 day", "null"));
        known.put("adminkey", key(admin, "true", "1 day", "null"));
        known.put("readkey", key(exec, "false", "1 day", "null"));
        known.put("expired", key(exec, "true", "-1 day", "null"));
        known.put("revoked", key(exec, "true", "1 day", "now()"));
        sessions.put("exec", signOn(exec, admin));
        sessions.put("admin", signOn(admin, admin));
        known.put("cookie", sessions.get("exec").cookie());
    }

    Map<String, String> known() {
        return known;
    }

    Session session(String who) {
        return sessions.getOrDefault(who, new Session("", ""));
    }

    /** How many rows each table that can be touched holds, and the state of the records under attack. */
    String state() {
        return owner.sql("""
                        select concat_ws(' ', (select count(*) from clients.client), (select count(*) from clients.contact),
                               (select count(*) from clients.address), (select count(*) from clients.assignment),
                               (select count(*) from clients.team_member), (select count(*) from clients.acquaintance),
                               (select count(*) from clients.external_ref), (select count(*) from clients.saved_view),
                               (select count(*) from people.person), (select count(*) from people.role_grant),
                               (select count(*) from people.reporting_line), (select count(*) from imports.import),
                               (select count(*) from duplicates.pair), (select count(*) from duplicates.merge),
                               (select count(*) from signon.api_key), (select count(*) from signon.credential),
                               (select sum(version) from clients.client), (select sum(version) from people.person),
                               (select count(*) from audit.entry))
                        """).query(String.class).single();
    }

    String nameOf(String client) {
        return owner.sql("select name from clients.client where id = :id::uuid")
                .param("id", client)
                .query(String.class)
                .single();
    }

    private String client(String name, Caller responsible) {
        return owner.sql("""
                        insert into clients.client (kind, life_cycle, name, owner_id)
                        values ('CORPORATE', 'CLIENT', :name, :owner) returning id::text
                        """)
                .param("name", name)
                .param("owner", responsible.person().value())
                .query(String.class)
                .single();
    }

    private String contact() {
        return owner.sql(
                        "insert into clients.contact (client_id, name) values (:client::uuid, 'Kim') returning id::text")
                .param("client", known.get("own"))
                .query(String.class)
                .single();
    }

    private String key(Caller person, String write, String lives, String revoked) {
        String key = "rc_" + UUID.randomUUID();
        owner.sql(
                        "insert into signon.api_key (person_id, name, hint, key_hash, may_write, expires_at, revoked_at) values"
                                + " (:person, 'Attack', 'rc_', sha256(convert_to(:key, 'UTF8')), " + write
                                + ", now() + interval '" + lives + "', " + revoked + ")")
                .param("person", person.person().value())
                .param("key", key)
                .update();
        return key;
    }

    private Session signOn(Caller caller, Caller admin) throws IOException {
        String email = Callers.as(admin, () -> {
            passwords.setFirst(caller.person(), PASSWORD);
            return people.find(caller.person()).orElseThrow().email();
        });
        Answer door = wire.send("GET /sign-on HTTP/1.1\r\nHost: localhost\r\n", new byte[0]);
        String body = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + first(CSRF, door.body());
        Answer in = wire.send(
                "POST /sign-on HTTP/1.1\r\nHost: localhost\r\nCookie: " + first(COOKIE, door.head())
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                body.getBytes(StandardCharsets.UTF_8));
        String cookie = first(COOKIE, in.head());
        Answer page = wire.send("GET /settings HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n", new byte[0]);
        return new Session(cookie, first(CSRF, page.body()));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return String.valueOf(found.group(1));
    }
}
