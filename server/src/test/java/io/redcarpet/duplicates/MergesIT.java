package io.redcarpet.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.access.Columns;
import io.redcarpet.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MergesIT {

    private static final List<String> TABLES =
            List.of("assignment", "team_member", "address", "contact", "acquaintance", "external_ref");

    private final Firm firm = new Firm();
    private final Merges merges;
    private final Caller admin = firm.person("Ada", Role.ADMINISTRATOR, null);
    private final Caller maya = firm.executive("Maya");
    private final Caller jonas = firm.executive("Jonas");

    @Autowired
    MergesIT(Merges merges) {
        this.merges = merges;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void takenBackEverythingIsAsItWas(long seed) {
        var random = new Random(seed);
        var survivor = client(random, maya);
        var loser = client(random, random.nextBoolean() ? maya : jonas);
        firm.set(firm.client("Subsidiary", maya), "parent_id", loser);
        var taken = new ArrayList<>(List.of(MergeField.values()));
        taken.removeIf(field -> random.nextBoolean());
        var before = everything(survivor, loser);
        int rows = rows(survivor, loser);

        var done = merge(admin, survivor, loser, taken);
        assertThat(done).isInstanceOf(Merged.Done.class);
        assertThat(everything(survivor, loser)).isNotEqualTo(before);
        assertThat(count("contact", loser) + count("address", loser) + count("external_ref", loser))
                .isZero();
        assertThat(rows(survivor, loser)).isGreaterThanOrEqualTo(rows - overlapping(survivor));

        assertThat(Firm.as(admin, () -> merges.unmerge(((Merged.Done) done).merge()))
                        .outcome())
                .isEqualTo(Unmerged.Outcome.DONE);
        assertThat(everything(survivor, loser)).isEqualTo(before);
    }

    /** Whether the survivor is older or younger than the client between the two decides what is taken back first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mergedWithTheHeadOfItsGroupAClientTakesItsPlace(boolean isOlder) {
        var holding = firm.client("Holding", maya);
        var first = firm.client("First", maya);
        var head = firm.client("Head", maya);
        var second = firm.client("Second", maya);
        var leaf = isOlder ? first : second;
        var middle = isOlder ? second : first;
        firm.set(head, "parent_id", holding);
        firm.set(middle, "parent_id", head);
        firm.set(leaf, "parent_id", middle);
        var tree = List.of(head, middle, leaf);
        var before = parents(tree);

        var merge = ((Merged.Done) merge(maya, leaf, head, List.of())).merge();
        assertThat(parents(List.of(leaf, middle))).containsExactly(holding, leaf);
        assertThat(Firm.as(maya, () -> merges.unmerge(merge)).outcome()).isEqualTo(Unmerged.Outcome.DONE);
        assertThat(parents(tree)).isEqualTo(before);

        var other = ((Merged.Done) merge(maya, head, leaf, List.of())).merge();
        assertThat(parents(List.of(head, middle))).containsExactly(holding, head);
        assertThat(Firm.as(maya, () -> merges.unmerge(other)).outcome()).isEqualTo(Unmerged.Outcome.DONE);
        assertThat(parents(tree)).isEqualTo(before);
    }

    private List<UUID> parents(List<UUID> clients) {
        return clients.stream()
                .map(client -> firm.owner()
                        .sql("select parent_id from clients.client where id = :client")
                        .param("client", client)
                        .query(UUID.class)
                        .single())
                .toList();
    }

    @Test
    void aMergedClientLeadsToItsSurvivor() {
        var survivor = firm.client("Survivor", maya);
        var loser = firm.client("Loser", maya);
        merge(maya, survivor, loser, List.of());
        assertThat(Firm.as(maya, () -> merges.survivorOf(loser))).contains(survivor);
        assertThat(Firm.as(jonas, () -> merges.survivorOf(loser))).isEmpty();
        assertThat(Firm.as(maya, () -> merges.survivorOf(survivor))).isEmpty();
    }

    @Test
    void theAuditTellsBothWays() {
        var survivor = firm.client("Survivor", maya);
        var loser = firm.client("Loser", maya);
        var contact = firm.contact(loser, "Kim", null);
        var merge = ((Merged.Done) merge(maya, survivor, loser, List.of(MergeField.NAME))).merge();
        Firm.as(maya, () -> merges.unmerge(merge));
        assertThat(changes(contact, "client_id")).containsExactly(loser + ">" + survivor, survivor + ">" + loser);
        assertThat(changes(loser, "merged_into")).containsExactly("->" + survivor, survivor + ">-");
        assertThat(changes(survivor, "name")).containsExactly("Survivor>Loser", "Loser>Survivor");
        assertThat(changes(merge, "undone_by")).containsExactly("->" + maya.person());
    }

    private List<String> changes(UUID record, String field) {
        return firm.owner()
                .sql("""
                        select coalesce(before ->> :field, '-') || '>' || coalesce(after ->> :field, '-') as text
                          from audit.entry
                         where record_id = :record and operation = 'UPDATE' and person_id = :maya
                           and (before ->> :field) is distinct from (after ->> :field)
                         order by id
                        """)
                .param("field", field)
                .param("record", record)
                .param("maya", maya.person().value())
                .query((row, _) -> new Columns(row).text("text"))
                .list();
    }

    @Test
    void bothSidesMustBeTheCallers() {
        var own = firm.client("Own", maya);
        var others = firm.client("Others", jonas);
        assertThat(merge(maya, own, others, List.of())).isEqualTo(Merged.Refused.UNKNOWN);
        assertThat(merge(maya, others, own, List.of())).isEqualTo(Merged.Refused.UNKNOWN);
        var compliance = firm.person("Cora", Role.COMPLIANCE_OFFICER, null);
        assertThat(merge(compliance, own, others, List.of())).isEqualTo(Merged.Refused.UNKNOWN);
    }

    @Test
    void aVersionThatWasOvertakenIsRefused() {
        var survivor = firm.client("Survivor", maya);
        var loser = firm.client("Loser", maya);
        firm.set(loser, "version", 2);
        var form = new MergeForm(survivor, loser, 1, 1, List.of());
        assertThat(Firm.as(maya, () -> merges.merge(form, ""))).isEqualTo(Merged.Refused.OVERTAKEN);
    }

    @Test
    void ofTwoMergesOfTheSamePairOneIsDone() {
        for (int round = 0; round < 5; round++) {
            var one = firm.client("One", maya);
            var other = firm.client("Other", maya);
            var first = CompletableFuture.supplyAsync(() -> merge(maya, one, other, List.of()));
            var second = CompletableFuture.supplyAsync(() -> merge(maya, other, one, List.of()));
            assertThat(List.of(first.join(), second.join()))
                    .filteredOn(Merged.Done.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void whatWasChangedByHandSinceStandsAgainstTakingItBack() {
        var survivor = firm.client("Survivor", maya);
        var loser = firm.client("Loser", maya);
        firm.set(loser, "source", "FAIR");
        var contact = firm.contact(loser, "Kim", null);
        var merge = ((Merged.Done) merge(maya, survivor, loser, List.of(MergeField.SOURCE))).merge();
        firm.set(survivor, "source", "LIST");
        var refused = Firm.as(maya, () -> merges.unmerge(merge));
        assertThat(refused.outcome()).isEqualTo(Unmerged.Outcome.CHANGED);
        assertThat(refused.obstacles()).containsExactly(new Unmerged.Obstacle("clients.client", "CHANGED", "source"));
        firm.set(survivor, "source", "FAIR");
        firm.owner()
                .sql("update clients.contact set title = 'Director' where id = :id")
                .param("id", contact)
                .update();
        assertThat(Firm.as(maya, () -> merges.unmerge(merge)).outcome()).isEqualTo(Unmerged.Outcome.DONE);
        assertThat(Firm.as(maya, () -> merges.unmerge(merge)).outcome()).isEqualTo(Unmerged.Outcome.UNDONE_BEFORE);
        assertThat(count("contact", loser)).isEqualTo(1);
    }

    @Test
    void after30DaysItIsTooLate() {
        var survivor = firm.client("Survivor", maya);
        var merge = ((Merged.Done) merge(maya, survivor, firm.client("Loser", maya), List.of())).merge();
        assertThat(Firm.as(jonas, () -> merges.unmerge(merge)).outcome()).isEqualTo(Unmerged.Outcome.UNKNOWN);
        firm.owner()
                .sql("update duplicates.merge set merged_at = now() - interval '31 days' where id = :id")
                .param("id", merge)
                .update();
        assertThat(Firm.as(maya, () -> merges.unmerge(merge)).outcome()).isEqualTo(Unmerged.Outcome.TOO_LATE);
    }

    private Merged merge(Caller caller, UUID survivor, UUID loser, List<MergeField> taken) {
        return Firm.as(
                caller,
                () -> merges.merge(
                        new MergeForm(survivor, loser, version(survivor), version(loser), taken), "Duplicate"));
    }

    private int version(UUID client) {
        return firm.owner()
                .sql("select version from clients.client where id = :id")
                .param("id", client)
                .query(Integer.class)
                .single();
    }

    private UUID client(Random random, Caller responsible) {
        var client = firm.client("Client " + random.nextInt(1000), responsible);
        firm.owner()
                .sql("update clients.assignment set valid = '[2024-01-01,)' where client_id = :id")
                .param("id", client)
                .update();
        if (random.nextBoolean()) {
            firm.set(client, "note", "Note " + random.nextInt());
            firm.set(client, "phone", "+3592" + (1000000 + random.nextInt(8000000)));
        }
        @org.jspecify.annotations.Nullable UUID superior = null;
        for (int each = random.nextInt(4); each >= 0; each--) {
            var contact = firm.contact(client, "Contact " + each, null);
            firm.owner()
                    .sql("update clients.contact set reports_to_id = :superior where id = :id")
                    .param("superior", superior)
                    .param("id", contact)
                    .update();
            firm.owner()
                    .sql("""
                    insert into clients.acquaintance (client_id, contact_id, person_id) values (:client, :contact, :person)
                    """)
                    .param("client", client)
                    .param("contact", contact)
                    .param("person", maya.person().value())
                    .update();
            superior = contact;
            firm.reference(client, "CRM", UUID.randomUUID().toString());
            firm.owner()
                    .sql("insert into clients.address (client_id, city) values (:client, 'Sofia')")
                    .param("client", client)
                    .update();
        }
        firm.owner()
                .sql("""
                insert into clients.team_member (client_id, person_id, valid)
                values (:client, :person, daterange(:since::date, case when :open then null else :since::date + 400 end))
                """)
                .param("client", client)
                .param("person", (random.nextBoolean() ? admin : jonas).person().value())
                .param("since", "202" + random.nextInt(6) + "-03-01")
                .param("open", random.nextBoolean())
                .update();
        return client;
    }

    /** Every row of the two, but for the versions, which only ever grow. */
    private List<String> everything(UUID one, UUID other) {
        var rows = new ArrayList<>(firm.owner()
                .sql("""
                        select (to_jsonb(c) - '{version,updated_at}'::text[])::text as text from clients.client c
                         where c.id in (:one, :other) or c.parent_id in (:one, :other) order by c.id
                        """)
                .param("one", one)
                .param("other", other)
                .query((row, _) -> new Columns(row).text("text"))
                .list());
        for (String table : TABLES) {
            rows.addAll(firm.owner()
                    .sql("select to_jsonb(t)::text as text from clients." + table
                            + " t where client_id in (:one, :other) order by 1")
                    .param("one", one)
                    .param("other", other)
                    .query((row, _) -> new Columns(row).text("text"))
                    .list());
        }
        rows.addAll(firm.owner()
                .sql(
                        "select to_jsonb(t)::text as text from clients.client_access t where client_id in (:one, :other) order by 1")
                .param("one", one)
                .param("other", other)
                .query((row, _) -> new Columns(row).text("text"))
                .list());
        return rows;
    }

    private int rows(UUID one, UUID other) {
        return TABLES.stream()
                .mapToInt(table -> count(table, one) + count(table, other))
                .sum();
    }

    private int overlapping(UUID survivor) {
        return count("team_member", survivor);
    }

    private int count(String table, UUID client) {
        return firm.owner()
                .sql("select count(*) from clients." + table + " where client_id = :id")
                .param("id", client)
                .query(Integer.class)
                .single();
    }
}
