package io.redcarpet.imports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Importing.Loaded;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import did is taken back to the last field, and what somebody did since stays. */
@ServerTest
class RevertingIT {

    @Autowired
    private Importing importing;

    @Autowired
    private Steering steering;

    @Autowired
    private Imports imports;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private RowReaders readers;

    @Autowired
    private Runner runner;

    private final String mark = "v" + UUID.randomUUID().toString().substring(0, 8);
    private Caller administrator = new Caller(new PersonId(new UUID(0, 0)), Set.of(), Caller.Door.PAGE, "");

    @BeforeEach
    void hire() {
        administrator = Firm.hire(Role.ADMINISTRATOR);
    }

    private Loaded load(String kind, String csv) {
        return importing.load(
                administrator,
                kind,
                mark,
                mark + ".csv",
                new ByteArrayInputStream(csv.replace("#", mark).getBytes(StandardCharsets.UTF_8)));
    }

    private ImportId last() {
        return Callers.as(administrator, () -> imports.page(null, 1).getFirst().id());
    }

    private Import revert(ImportId id) {
        return Callers.as(administrator, () -> {
            assertThat(imports.move(id, State.DONE, State.REVERTING)).isTrue();
            runner.work(id);
            return steering.required(id);
        });
    }

    /** Everything the firm knows of these clients and contacts, but when and by whom it was written. */
    private String everything() {
        return Firm.ask("""
                select jsonb_pretty(coalesce(jsonb_agg(x order by x), '[]')) from (
                    select to_jsonb(c) - 'version' - 'updated_at' - 'updated_by' as x
                      from clients.client c where c.name like '%{0}%'
                    union all select to_jsonb(a) - 'version' from clients.address a
                      join clients.client c on c.id = a.client_id where c.name like '%{0}%'
                    union all select to_jsonb(r) from clients.external_ref r
                      join clients.client c on c.id = r.client_id where c.name like '%{0}%'
                    union all select to_jsonb(p) - 'version' - 'updated_at' - 'updated_by' from clients.contact p
                      join clients.client c on c.id = p.client_id where c.name like '%{0}%') y
                """.replace("{0}", mark));
    }

    private static final String FIRST = """
            external_id,name,kind,life_cycle,industry,tier,source,phone,email,website,employees,founded,annual_revenue,currency,note,street,city,postal_code,country
            A,Ankara #,CORPORATE,CLIENT,RETAIL,KEY,Fair,+90 312 123 4567,a@ankara.example,https://ankara.example,12,1999,1000.50,EUR,First,Way 1,Ankara,06000,TR
            B,Bern #,CORPORATE,PROSPECT,OTHER,BASIC,,,,,,,,,,,,,
            """;

    @Test
    void restoresEveryField() {
        load("clients", FIRST);
        String before = everything();
        assertThat(load("clients", """
                        external_id,name,kind,life_cycle,industry,tier,source,phone,email,website,employees,founded,annual_revenue,currency,note,street,city,postal_code,country,parent_external_id
                        A,Other #,INDIVIDUAL,FORMER,OTHER,BASIC,Call,+90 312 765 4321,b@ankara.example,https://other.example,13,2001,7,USD,Second,Way 2,Izmir,35000,TR,N
                        B,Bern #,,,,KEY,,+41 31 123 45 67,,,,,,,,Gasse 1,Bern,3000,CH,
                        N,New #,,,,,,,,,,,,,,,,,,
                        """)).isEqualTo(new Loaded(1, 2, 0, 0));
        assertThat(everything()).isNotEqualTo(before);
        Import reverted = revert(last());
        assertThat(reverted.state()).isEqualTo(State.REVERTED);
        assertThat(reverted.progress().kept()).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void removesAnIdentifierThatItAddedToAClientThatWasThere() {
        Firm.tell("insert into clients.client (kind, name, email) values ('CORPORATE', 'There " + mark + "', 'info@"
                + mark + ".example')");
        String before = everything();
        assertThat(load("clients", "external_id,name,email\nT,There #,info@#.example\n"))
                .isEqualTo(new Loaded(0, 1, 0, 0));
        assertThat(everything()).contains("\"source\": \"" + mark + "\"");
        revert(last());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aLineWithoutAndOneWithAnIdentifierAreBothTakenBack() {
        Firm.tell("insert into clients.client (kind, name, email) values ('CORPORATE', 'There " + mark + "', 'info@"
                + mark + ".example')");
        String before = everything();
        load("clients", "external_id,name,email,tier\n,There #,info@#.example,KEY\nT,There #,info@#.example,BASIC\n");
        revert(last());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void parentsLeaveThoughTheirSubsidiariesStandInOtherBatches() {
        String rows = IntStream.range(0, 2_100)
                .mapToObj(n -> "K-%d,Firm %d #,%s".formatted(n, n, n == 0 ? "" : "K-" + (n - 1) / 30))
                .collect(joining("\n", "external_id,name,parent_external_id\n", "\n"));
        assertThat(load("clients", rows)).isEqualTo(new Loaded(2_100, 0, 0, 0));
        Import reverted = revert(last());
        assertThat(reverted.progress().kept()).isZero();
        assertThat(reverted.progress().reverted()).isEqualTo(2_100);
        assertThat(everything()).isEqualTo("[\n]");
    }

    @Test
    void whatWasCutShortWhileItWasTakenBackIsGoneOnWith() {
        load(
                "clients",
                IntStream.range(0, 2_100)
                        .mapToObj(n -> "K-%d,Firm %d #".formatted(n, n))
                        .collect(joining("\n", "external_id,name\n", "\n")));
        var id = last();
        Import reverted = Callers.as(administrator, () -> {
            imports.move(id, State.DONE, State.REVERTING);
            takingBack.next(steering.required(id), readers.find("clients").orElseThrow(), 1_000);
            runner.work(id);
            return steering.required(id);
        });
        assertThat(reverted.progress().reverted()).isEqualTo(2_100);
        assertThat(everything()).isEqualTo("[\n]");
    }

    @Test
    void leavesWhatSomebodyChangedOrUsedAndNamesIt() {
        load("clients", """
                external_id,name
                C,Changed #
                U,Used #
                F,Free #
                """);
        var id = last();
        Firm.tell("update clients.client set note = 'By hand', version = version + 1 where name = 'Changed " + mark
                + "'");
        Firm.tell(
                "insert into clients.contact (client_id, name) select id, 'Ivo' from clients.client where name = 'Used "
                        + mark + "'");
        Import reverted = revert(id);
        assertThat(reverted.progress().reverted()).isEqualTo(1);
        assertThat(Callers.as(administrator, () -> outcomes.samples(id, "KEPT", 10)))
                .extracting(row -> row.messageKey() + " " + row.arguments())
                .containsExactly(
                        "imports.kept.changed [Changed " + mark + "]", "imports.kept.used [Used " + mark + "]");
        assertThat(everything()).contains("Changed", "Used", "By hand").doesNotContain("Free");
    }

    @Test
    void leavesTerritoriesThatSomebodyChangedAndPeopleWhoHaveThem() {
        load("people", "external_id,name,email\nP,Pia #,pia@#.example\nQ,Quin #,quin@#.example\n");
        var people = last();
        load("territories", """
                external_id,person_external_id,territory,from,to
                1,P,Alps #,2026-01-01,
                2,P,Jura #,2026-01-01,
                3,Q,Jura #,2026-01-01,2026-06-01
                """);
        var territories = last();
        Firm.tell(
                "update people.territory_assignment set valid = '[2026-02-01,)' where territory = 'Alps " + mark + "'");
        assertThat(revert(territories).progress().reverted()).isEqualTo(2);
        assertThat(Callers.as(administrator, () -> outcomes.samples(territories, "KEPT", 10)))
                .extracting(row -> row.messageKey() + " " + row.arguments())
                .containsExactly("imports.kept.changed [Pia " + mark + ", Alps " + mark + "]");
        assertThat(revert(people).progress().reverted()).isEqualTo(1);
        assertThat(Callers.as(administrator, () -> outcomes.samples(people, "KEPT", 10)))
                .extracting(row -> row.messageKey() + " " + row.arguments())
                .containsExactly("imports.kept.used [Pia " + mark + "]");
    }

    @Test
    void peopleAreRestoredAndRemoved() {
        load("people", "external_id,name,email,roles\nP,Pia #,pia@#.example,ACCOUNT_EXECUTIVE\n");
        String before = peopleNow();
        assertThat(load("people", """
                        external_id,name,email,title,roles,manager_external_id
                        P,Pia Other #,other@#.example,Head,MANAGER,R
                        R,Rita #,rita@#.example,,MANAGER,
                        """)).isEqualTo(new Loaded(1, 1, 0, 0));
        assertThat(peopleNow()).isNotEqualTo(before);
        Import reverted = revert(last());
        assertThat(reverted.progress().kept()).isZero();
        assertThat(peopleNow()).isEqualTo(before);
    }

    private String peopleNow() {
        return Firm.ask("""
                select jsonb_agg(jsonb_build_object('name', p.name, 'email', p.email, 'title', p.title, 'roles',
                           array(select role from people.role_grant g where g.person_id = p.id order by role),
                           'lines', (select count(*) from people.reporting_line l where l.person_id = p.id)) order by p.id)
                  from people.person p where p.name like '%{0}%'
                """.replace("{0}", mark));
    }

    @Test
    void thatTwoClientsLookAlikeKeepsNeither() {
        load("clients", "external_id,name\nL,Like #\nM,Like # AG\n");
        Firm.tell("insert into duplicates.pair (one_id, other_id, score, reasons) select min(id::text)::uuid,"
                + " max(id::text)::uuid, 1, '{NAME}' from clients.client where name like 'Like " + mark
                + "%' on conflict do nothing");
        assertThat(revert(last()).progress().kept()).isZero();
        assertThat(everything()).isEqualTo("[\n]");
    }

    @Test
    void contactsAreRestoredAndRemovedWithTheirSuperiors() {
        load("clients", FIRST);
        load("contacts", """
                external_id,client_external_id,name,email,title
                1,A,Ada Boss #,ada@ankara.example,Head
                2,A,Bo Worker #,bo@ankara.example,Hand
                """);
        String before = everything();
        assertThat(load("contacts", """
                external_id,client_external_id,name,email,title,reports_to
                2,A,Bo Worker-Smith #,bo@smith.example,Foot,3
                4,A,Di Worker #,,Hand,Cy Boss #
                3,A,Cy Boss #,cy@ankara.example,Head,ada@ankara.example
                """)).isEqualTo(new Loaded(2, 1, 0, 0));
        assertThat(revert(last()).progress().kept()).isZero();
        assertThat(everything()).isEqualTo(before);
    }
}
