package io.redcarpet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import io.redcarpet.imports.Importing.Loaded;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ImportingClientsIT {

    @Autowired
    private Importing importing;

    @Autowired
    private Steering steering;

    @Autowired
    private Imports imports;

    @Autowired
    private Runner runner;

    private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);
    private Caller administrator = new Caller(new PersonId(new UUID(0, 0)), Set.of(), Caller.Door.PAGE, "");

    @BeforeEach
    void hire() {
        administrator = Firm.hire(Role.ADMINISTRATOR);
    }

    private Loaded load(String csv) {
        return load(administrator, csv);
    }

    private Loaded load(Caller caller, String csv) {
        return importing.load(
                caller,
                "clients",
                source,
                "clients.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
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

    private String count() {
        return Firm.ask("select count(*) from clients.external_ref where source = '" + source + "'");
    }

    private String content() {
        return Firm.ask("""
                select coalesce(string_agg(r.id || ' ' || c.name || ' ' || coalesce(c.phone, '-') || ' ' || c.tier || ' '
                       || coalesce(c.annual_revenue::text, '-') || ' ' || coalesce(a.city, '-') || ' '
                       || coalesce(p.name, '-') || ' ' || coalesce(o.email, '-'), '; ' order by r.id), '')
                  from clients.external_ref r join clients.client c on c.id = r.client_id
                  left join clients.address a on a.client_id = c.id
                  left join clients.client p on p.id = c.parent_id
                  left join people.person o on o.id = c.owner_id
                 where r.source = '""" + source + "'");
    }

    private final String two =
            """
            external_id,name,phone,tier,annual_revenue,currency,city,parent_external_id
            B-1,Bergström AB,+46 8 123 456 78,KEY,1200000,SEK,Uppsala,A-1
            A-1,Ankara Holding,+90 312 123 4567,,,,,
            """.replace("Bergström AB", "Bergström " + source).replace("Ankara Holding", "Ankara " + source);

    @Test
    void makesClientsWithTheirAddressesAndParentsInAnyOrder() {
        assertThat(load(two)).isEqualTo(new Loaded(2, 0, 0, 0));
        assertThat(content())
                .isEqualTo(
                        "A-1 Ankara # +903121234567 STANDARD - - - -; B-1 Bergström # +46812345678 KEY 1200000.00 Uppsala Ankara # -"
                                .replace("#", source));
    }

    @Test
    void newClientsAreWhoseTheyAreSinceTheDayTheRowSays() {
        String mail = Firm.ask("select email from people.person where id = '" + administrator.person() + "'");
        load("""
                external_id,name,owner_email,owner_from
                P-1,Past #,MAIL,2024-03-01
                P-2,Now #,MAIL,
                P-3,Soon #,MAIL,2124-03-01
                """.replace("#", source).replace("MAIL", mail));

        assertThat(Firm.ask("""
                select string_agg(r.id || ' ' || replace(lower(a.valid)::text, current_date::text, 'today')
                       || coalesce(' to ' || upper(a.valid), ''), '; ' order by r.id, lower(a.valid))
                  from clients.external_ref r join clients.assignment a on a.client_id = r.client_id
                 where r.source = '""" + source + "'")).isEqualTo("P-1 2024-03-01; P-2 today; P-3 today");
        assertThat(Firm.ask("""
                select count(*) from audit.entry e join clients.external_ref r on r.client_id = e.subject_id
                 where e.relation = 'clients.assignment' and e.operation = 'UPDATE' and r.id = 'P-1'
                   and r.source = '""" + source + "'")).isEqualTo("0");
    }

    @Test
    void importingTwiceChangesNothing() {
        load(two);
        String before = content();
        assertThat(load(two)).isEqualTo(new Loaded(0, 0, 2, 0));
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aRevertRestoresExactlyWhatWas() {
        load(two);
        String before = content();
        assertThat(load("""
                external_id,name,phone,tier,city,owner_email
                B-1,Bergström och Söner,+46 8 999 999 99,RED_CARPET,Stockholm,%s
                C-1,Cleo,,,,
                """.formatted(Firm.emailOf(Firm.hire(Role.ACCOUNT_EXECUTIVE)))))
                .isEqualTo(new Loaded(1, 1, 0, 0));
        assertThat(content()).isNotEqualTo(before);
        Import reverted = revert(last());
        assertThat(reverted.state()).isEqualTo(State.REVERTED);
        assertThat(reverted.progress().kept()).isZero();
        assertThat(count()).isEqualTo("2");
    }

    @Test
    void aRevertLeavesWhatWasChangedByHandSince() {
        load(two);
        var id = last();
        Firm.tell("update clients.client set name = 'By hand', version = version + 1 where id = "
                + "(select client_id from clients.external_ref where source = '" + source + "' and id = 'B-1')");
        Import reverted = revert(id);
        assertThat(reverted.progress().kept()).isEqualTo(2);
        assertThat(content()).contains("By hand").contains("Ankara " + source);
    }

    @Test
    void goodRowsGoInAndBadOnesAreToldWithTheirLine() {
        assertThat(load("""
                external_id,name,founded,owner_email,country
                1,Good,1999,,SE
                2,Bad year,99999,,SE
                3,Bad owner,1999,nobody@nowhere.example,SE
                4,Bad country,1999,,Atlantis
                """)).isEqualTo(new Loaded(1, 0, 0, 3));
    }

    @Test
    void anAccountExecutiveBecomesTheOwnerOfWhatTheyBring() {
        Caller executive = Firm.hire(Role.ACCOUNT_EXECUTIVE);
        assertThat(load(executive, "external_id,name\nX,Mine\n")).isEqualTo(new Loaded(1, 0, 0, 0));
        assertThat(content()).endsWith(Firm.emailOf(executive));
    }

    @Test
    void aKeyOfSomebodyElsesClientIsRefusedAndNothingElse() {
        Caller one = Firm.hire(Role.ACCOUNT_EXECUTIVE);
        Caller other = Firm.hire(Role.ACCOUNT_EXECUTIVE);
        load(one, "external_id,name\nX,Hers\n");
        assertThat(load(other, "external_id,name\nX,Mine\nY,Other\n")).isEqualTo(new Loaded(1, 0, 0, 1));
        assertThat(content()).contains("X Hers").contains("Y Other");
    }

    @Test
    void loadsTheSampleClients() {
        Firm.tell("insert into people.external_ref (source, id, person_id) select '" + source + "', 'AW-' || n, '"
                + administrator.person() + "' from generate_series(270, 290) n");
        assertThat(importing.load(
                        administrator,
                        "clients",
                        source,
                        "clients.csv",
                        Objects.requireNonNull(getClass().getResourceAsStream("/sample/adventureworks/clients.csv"))))
                .isEqualTo(new Loaded(701, 0, 0, 0));
        assertThat(Firm.ask("select count(*) from clients.assignment a join clients.external_ref r"
                        + " on r.client_id = a.client_id where r.source = '" + source
                        + "' and lower(valid) < '2020-01-01'"))
                .isEqualTo("701");
    }
}
