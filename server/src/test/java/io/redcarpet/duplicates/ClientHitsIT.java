package io.redcarpet.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ClientHitsIT {

    private final Firm firm = new Firm();
    private final ClientHits hits;
    private final Caller maya = firm.executive("Maya");
    private final Caller jonas = firm.executive("Jonas");
    private final Caller admin = firm.person("Ada", Role.ADMINISTRATOR, null);

    @Autowired
    ClientHitsIT(ClientHits hits) {
        this.hits = hits;
    }

    private UUID schaefer = UUID.randomUUID();
    private UUID dimitrov = UUID.randomUUID();

    @BeforeEach
    void writeDownClients() {
        schaefer = firm.client("Schäfer & Jönsson GmbH & Co. KG", maya);
        dimitrov = firm.client("Димитров Транс ЕООД", maya);
        firm.client("Next-Door Bike Store", maya);
        firm.client("Professional Sales and Service", maya);
    }

    @ParameterizedTest
    @CsvSource({
        "schaefer jonsson",
        "Schäfer",
        "schafer jonson",
        "Scheafer Jönsson",
        "jönsson schäfer",
        "schäf",
        "schaef",
        "schaefer & joensson gmbh"
    })
    void findsUmlautsHoweverTheyAreWritten(String text) {
        assertThat(foundBy(maya, text)).first().isEqualTo(schaefer);
    }

    @ParameterizedTest
    @CsvSource({"dimitrov trans", "Димитров", "dimitrow trans", "Димитрв Транс", "trans dimi", "dimitorv"})
    void findsCyrillicInBothScripts(String text) {
        assertThat(foundBy(maya, text)).first().isEqualTo(dimitrov);
    }

    @ParameterizedTest
    @CsvSource({"schaefer jonsson", "dimitrov trans", "Димитров", "schäf", "bike"})
    void findsNothingThatBelongsToOthers(String text) {
        assertThat(foundBy(jonas, text)).isEmpty();
    }

    @Test
    void aManagerFindsTheClientsOfTheTeam() {
        var manager = firm.person("Mona", Role.MANAGER, null);
        var report = firm.person("Rita", Role.ACCOUNT_EXECUTIVE, manager);
        var client = firm.client("Quarrystone Holdings", report);
        assertThat(foundBy(manager, "quarystone")).containsExactly(client);
    }

    @Test
    void amongManyClientsTheDictionaryFindsThemAsWell() {
        var client = firm.client("Wolkenkuckucksheim Immobilien AG", jonas);
        assertThat(foundBy(admin, "wolkenkukucksheim imobilien")).containsExactly(client);
        assertThat(foundBy(admin, "wolkenkuck")).containsExactly(client);
        assertThat(foundBy(admin, "immobilien wolkenkuckucksheim")).containsExactly(client);
    }

    @Test
    void findsContactsByTheirNames() {
        var contact = firm.contact(schaefer, "Zlatina Обретенова", null);
        assertThat(Firm.as(maya, () -> hits.find("obretenova", 10)))
                .extracting(ClientHit::contactId)
                .containsExactly(contact);
        assertThat(foundBy(jonas, "obretenova")).isEmpty();
    }

    @Test
    void findsByExactKeysWhatTheCallerSees() {
        String tail = UUID.randomUUID().toString();
        firm.set(schaefer, "email", "info-" + tail + "@sj.example");
        firm.reference(schaefer, "CRM", "K-" + tail);
        assertThat(foundBy(maya, "INFO-" + tail + "@sj.example")).first().isEqualTo(schaefer);
        assertThat(foundBy(maya, "K-" + tail)).first().isEqualTo(schaefer);
        assertThat(foundBy(jonas, "K-" + tail)).isEmpty();
        assertThat(foundBy(jonas, "info-" + tail + "@sj.example")).isEmpty();
    }

    @Test
    void theDictionaryFollowsNewNames() {
        firm.set(dimitrov, "name", "Spedition Kohlenstoff");
        assertThat(foundBy(maya, "Димитров")).isEmpty();
        assertThat(foundBy(maya, "kohlenstof")).containsExactly(dimitrov);
        firm.owner()
                .sql("delete from clients.assignment where client_id = :id")
                .param("id", dimitrov)
                .update();
    }

    @Test
    void hostileTextFindsNothingAndBreaksNothing() {
        for (String text : List.of(
                "", " ", "'; drop table x --", "\u0000\u0001", "%_\\", "🦆🦆🦆", "a".repeat(5000), "()[]{}*+?")) {
            assertThat(foundBy(maya, text)).isEmpty();
        }
    }

    @Test
    void theGuardOfTheSearchIsTheOneOfTheRows() {
        var manager = firm.person("Olga", Role.MANAGER, null);
        var report = firm.person("Rolf", Role.ACCOUNT_EXECUTIVE, manager);
        var own = firm.client("Guardhouse One", report);
        var team = firm.client("Guardhouse Two", jonas);
        firm.client("Guardhouse Three", jonas);
        firm.owner()
                .sql("""
                insert into clients.team_member (client_id, person_id, valid) values (:client, :person, '[2020-01-01,)')
                """)
                .param("client", team)
                .param("person", report.person().value())
                .update();
        assertThat(foundBy(manager, "guardhouse")).containsExactlyInAnyOrder(own, team);
        assertThat(foundBy(report, "guardhouse")).containsExactlyInAnyOrder(own, team);
        assertThat(foundBy(admin, "guardhouse")).hasSize(3);
    }

    private List<UUID> foundBy(Caller caller, String text) {
        return Firm.as(caller, () -> hits.find(text, 10)).stream()
                .map(ClientHit::clientId)
                .toList();
    }
}
