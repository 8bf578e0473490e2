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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ImportingContactsIT {

    @Autowired
    private Importing importing;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Mapping mapping;

    @Autowired
    private Steering steering;

    @Autowired
    private Runner runner;

    @Autowired
    private Imports imports;

    private final String mark = "c" + UUID.randomUUID().toString().substring(0, 8);
    private Caller administrator = new Caller(new PersonId(new UUID(0, 0)), Set.of(), Caller.Door.PAGE, "");

    @BeforeEach
    void hire() {
        administrator = Firm.hire(Role.ADMINISTRATOR);
    }

    private Loaded load(String kind, String csv) {
        return importing.load(administrator, kind, mark, mark + ".csv", bytes(csv));
    }

    private ByteArrayInputStream bytes(String csv) {
        return new ByteArrayInputStream(csv.replace("#", mark).getBytes(StandardCharsets.UTF_8));
    }

    private Import received(String kind, String csv) {
        return Callers.as(
                administrator, () -> steering.required(receiving.receive(bytes(csv), mark + ".csv", kind, "US")));
    }

    /** Who reports to whom at these clients. */
    private String lines() {
        return Firm.ask("""
                select coalesce(string_agg(p.name || ' < ' || coalesce(s.name, '-'), '; ' order by p.name), '')
                  from clients.contact p left join clients.contact s on s.id = p.reports_to_id
                  join clients.client c on c.id = p.client_id where c.name like '%""" + mark + "'");
    }

    @Test
    void superiorsAreFoundByIdentifierEmailAndNameAlsoFurtherDown() {
        load("clients", "external_id,name\nA,Ankara #\nB,Bern #\n");
        assertThat(load("contacts", """
                external_id,client_external_id,name,email,reports_to
                1,A,Ann,,5
                2,A,Bob,,EVA@ankara.example
                3,A,Cid,,Eva Boss
                4,B,Dan,,
                5,A,Eva Boss,eva@ankara.example,
                """)).isEqualTo(new Loaded(5, 0, 0, 0));
        assertThat(lines()).isEqualTo("Ann < Eva Boss; Bob < Eva Boss; Cid < Eva Boss; Dan < -; Eva Boss < -");
        assertThat(load("contacts", """
                external_id,client_external_id,name,reports_to
                4,B,Dan,Fay
                6,B,Fay,
                1,A,Ann,eva BOSS
                5,A,Eva Boss,
                """)).isEqualTo(new Loaded(1, 1, 2, 0));
        assertThat(lines()).contains("Dan < Fay", "Ann < Eva Boss");
    }

    @Test
    void aSuperiorElsewhereOrInACircleIsRefused() {
        load("clients", "external_id,name\nA,Ankara #\nB,Bern #\n");
        assertThat(load("contacts", """
                external_id,client_external_id,name,reports_to
                1,A,Ann,Bob
                2,B,Bob,
                3,A,Cid,Cid
                4,A,Dan,Eva
                5,A,Eva,Dan
                6,A,Fay,Nobody
                """)).isEqualTo(new Loaded(1, 0, 0, 5));
        assertThat(lines()).isEqualTo("Bob < -");
    }

    @Test
    void aDryRunSaysTheSameAsTheImport() {
        load("clients", "external_id,name\nA,Ankara #\n");
        var rows = new StringBuilder("client_external_id,name,email,reports_to\n");
        for (int n = 0; n < 1_500; n++) {
            rows.append("A,Person %d,p%d@a.example,%s\n".formatted(n, n, n == 0 ? "" : "p" + (n - 1) + "@a.example"));
        }
        rows.append("A,Person 7,p7@a.example,\nA,Lost,,Nobody\n");
        var dry = Callers.as(administrator, () -> {
            Import job = received("contacts", rows.toString());
            mapping.map(job, job.format(), mark, job.columns());
            imports.move(job.id(), State.MAPPED, State.CHECKING);
            runner.work(job.id());
            return steering.required(job.id());
        });
        assertThat(dry.state()).isEqualTo(State.CHECKED);
        var count = dry.progress();
        assertThat(load("contacts", rows.toString()))
                .isEqualTo(new Loaded(count.created(), count.changed(), count.skipped(), count.bad()))
                .isEqualTo(new Loaded(1_500, 0, 1, 1));
    }

    @Test
    void leadsOfSalesforceAreRecognisedAsContactsToo() {
        String csv = """
                "Id","IsDeleted","Salutation","FirstName","LastName","Title","Company","Street","City","Phone","Email","LeadSource","Status","OwnerId","IsConverted","SystemModstamp"
                "00Q1","0","Ms","Lea","Lead","Buyer","Lead Works #","Way 1","Graz","+43 316 123456","lea@lead.example","Web","Open","0051","0","2026-01-01"
                """;
        Import clients = received("clients", csv);
        assertThat(clients.recognised()).isEqualTo("Salesforce Lead");
        Import contacts = received("contacts", csv);
        assertThat(contacts.recognised()).isEqualTo("Salesforce Lead");
        assertThat(contacts.columns()).contains("client_name", "first_name", "last_name", "title", "email", "phone");
        assertThat(load("clients", "name\nLead Works #\n")).isEqualTo(new Loaded(1, 0, 0, 0));
        assertThat(load("contacts", csv)).isEqualTo(new Loaded(1, 0, 0, 0));
        assertThat(lines()).isEqualTo("Lea Lead < -");
    }
}
