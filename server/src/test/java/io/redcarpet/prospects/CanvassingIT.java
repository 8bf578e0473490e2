package io.redcarpet.prospects;

import static io.redcarpet.prospects.Firm.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.Contacts;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.clients.Qualification;
import io.redcarpet.pages.Refusal;
import io.redcarpet.people.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class CanvassingIT {

    private Firm firm;

    @Autowired
    private Clients clients;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Canvassing canvassing;

    @Autowired
    private Becoming becoming;

    @Autowired
    private CanvassingLists lists;

    @Autowired
    private ListMaking making;

    @Autowired
    private ListedProspects entries;

    @Autowired
    private Removing removing;

    @Autowired
    private Standings standings;

    @Autowired
    private Calls calls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void found() {
        firm = new Firm(clients);
    }

    private UUID list(Caller owner, Set<Caller> members, List<ClientId> picked) {
        return as(owner, () -> making.of(Firm.list(members), picked));
    }

    private Optional<UUID> next(Caller caller, UUID list) {
        return as(caller, () -> canvassing.next(list));
    }

    private Entry entry(Caller caller, UUID entry) {
        return as(caller, () -> entries.find(entry, Instant.now()).orElseThrow());
    }

    private Noted say(Caller caller, UUID entry, Outcome outcome) {
        var back = outcome == Outcome.CALL_BACK ? Instant.now().plus(Duration.ofHours(1)) : null;
        var spoken = new Spoken(outcome, "Noted", outcome == Outcome.NOT_INTERESTED ? "No need" : "", back);
        return as(caller, () -> canvassing.note(entry, entry(caller, entry).calls(), spoken));
    }

    private UUID said(Caller caller, UUID entry, Outcome outcome) {
        return say(caller, entry, outcome) instanceof Noted.Done(UUID call) ? call : new UUID(0, 0);
    }

    private ClientDetails details(ClientId client) {
        return as(firm.manager, () -> clients.find(client).orElseThrow().details());
    }

    private void change(ClientId id, UnaryOperator<ClientDetails> change) {
        as(firm.manager, () -> {
            var client = clients.find(id).orElseThrow();
            return clients.change(id, client.version(), change.apply(client.details()));
        });
    }

    @Test
    void eachOutcomeMovesTheProspectOnByTheRule() {
        var picked = firm.prospects(firm.ann, Outcome.values().length);
        UUID list = list(firm.ann, Set.of(), picked);
        for (Outcome outcome : Outcome.values()) {
            UUID entry = next(firm.ann, list).orElseThrow();
            ClientId client = entry(firm.ann, entry).client();
            assertThat(say(firm.ann, entry, outcome)).isInstanceOf(Noted.Done.class);
            var after = details(client);
            assertThat(after.qualification())
                    .as(outcome.name())
                    .isEqualTo(
                            switch (outcome) {
                                case INTERESTED, BECAME_CLIENT -> Qualification.QUALIFIED;
                                case CALL_BACK -> Qualification.CONTACTED;
                                case NOT_INTERESTED -> Qualification.DISQUALIFIED;
                                case NOT_REACHED, WRONG_NUMBER, DO_NOT_CALL -> Qualification.NEW;
                            });
            assertThat(after.doNotCall()).isEqualTo(outcome == Outcome.DO_NOT_CALL);
            assertThat(after.disqualifiedBecause()).isEqualTo(outcome == Outcome.NOT_INTERESTED ? "No need" : "");
        }
        assertThat(next(firm.ann, list)).isEmpty();
        var progress = Objects.requireNonNull(
                as(firm.ann, () -> standings.of(List.of(list), Instant.now())).get(list));
        assertThat(progress.left()).isEqualTo(2);
        assertThat(progress.done()).isEqualTo(5);
    }

    @Test
    void whoWantsNoCallsIsNeverOffered() {
        var flagged = firm.prospect(firm.ann, "A flagged");
        change(flagged, was -> was.notToBeCalled(true));
        var later = firm.prospect(firm.ann, "B flagged later");
        var open = firm.prospect(firm.ann, "C open");
        UUID list = list(firm.ann, Set.of(), List.of(flagged, later, open));
        change(later, was -> was.notToBeCalled(true));
        assertThat(as(firm.ann, () -> entries.of(list, flagged))).isEmpty();
        UUID entry = next(firm.ann, list).orElseThrow();
        assertThat(entry(firm.ann, entry).client()).isEqualTo(open);
        said(firm.ann, entry, Outcome.INTERESTED);
        assertThat(next(firm.ann, list)).isEmpty();
    }

    @Test
    void aTakenBackCallLeavesEverythingAsItWas() {
        var client = firm.prospect(firm.ann, "Undone");
        UUID list = list(firm.ann, Set.of(), List.of(client));
        UUID entry = next(firm.ann, list).orElseThrow();
        var before = details(client);
        for (Outcome outcome : Outcome.values()) {
            UUID call = said(firm.ann, entry, outcome);
            as(firm.ann, () -> canvassing.takeBack(call));
            assertThat(details(client)).as(outcome.name()).isEqualTo(before);
            assertThat(entry(firm.ann, entry).isDone()).isFalse();
            assertThat(next(firm.ann, list)).contains(entry);
            assertThatThrownBy(() -> as(firm.ann, () -> canvassing.takeBack(call)))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(as(firm.ann, () -> calls.of(client, null, 50)))
                .hasSize(Outcome.values().length)
                .allMatch(Call::isTakenBack);
    }

    @Test
    void aCallIsNotTakenBackOnceSomebodyWentOn() {
        var client = firm.prospect(firm.ann, "Gone on");
        UUID list = list(firm.ann, Set.of(), List.of(client));
        UUID entry = next(firm.ann, list).orElseThrow();
        UUID call = said(firm.ann, entry, Outcome.INTERESTED);
        assertThatThrownBy(() -> as(firm.manager, () -> canvassing.takeBack(call)))
                .isInstanceOf(Refusal.class);
        change(client, was -> was.at(io.redcarpet.clients.Tier.KEY));
        assertThatThrownBy(() -> as(firm.ann, () -> canvassing.takeBack(call))).isInstanceOf(Refusal.class);
        assertThat(details(client).qualification()).isEqualTo(Qualification.QUALIFIED);
    }

    @Test
    void twoWhoNoteTheSameCallFindOut() {
        UUID list = list(firm.ann, Set.of(firm.manager), List.of(firm.prospect(firm.ann, "Twice")));
        UUID entry = next(firm.ann, list).orElseThrow();
        assertThat(say(firm.manager, entry, Outcome.INTERESTED)).isInstanceOf(Noted.Overtaken.class);
        said(firm.ann, entry, Outcome.NOT_REACHED);
        var stale = new Spoken(Outcome.INTERESTED, "", "", null);
        assertThat(as(firm.ann, () -> canvassing.note(entry, 0, stale))).isInstanceOf(Noted.Overtaken.class);
    }

    @Test
    void twoCallersNeverGetTheSameProspectAtOnce() throws Exception {
        UUID list = list(firm.ann, Set.of(firm.manager), firm.prospects(firm.ann, 40));
        var start = new CyclicBarrier(8);
        var seen = new HashSet<UUID>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var callers = new ArrayList<Caller>();
            for (int each = 0; each < 8; each++) {
                var caller = TestPeople.somebody(io.redcarpet.access.Role.MANAGER);
                TestPeople.reports(each == 0 ? firm.manager : callers.get(each - 1), caller);
                callers.add(caller);
            }
            for (int round = 0; round < 5; round++) {
                var taken = new ArrayList<Future<UUID>>();
                for (var caller : callers) {
                    taken.add(pool.submit(() -> {
                        start.await();
                        return next(caller, list).orElseThrow();
                    }));
                }
                for (int each = 0; each < 8; each++) {
                    UUID entry = taken.get(each).get();
                    assertThat(seen.add(entry)).as("offered once").isTrue();
                    said(callers.get(each), entry, Outcome.INTERESTED);
                }
            }
        }
        assertThat(seen).hasSize(40);
        assertThat(next(firm.ann, list)).isEmpty();
    }

    @Test
    void aClaimRunsOut() {
        UUID list = list(firm.ann, Set.of(firm.manager), List.of(firm.prospect(firm.ann, "Held")));
        UUID entry = next(firm.ann, list).orElseThrow();
        assertThat(next(firm.manager, list)).isEmpty();
        assertThat(next(firm.ann, list)).as("who has it, keeps it").contains(entry);
        TestPeople.update(
                "update prospects.claim set until = now() - interval '1 second' where entry_id = '" + entry + "'");
        assertThat(next(firm.manager, list)).contains(entry);
        assertThat(say(firm.ann, entry, Outcome.INTERESTED)).isInstanceOf(Noted.Overtaken.class);
    }

    /** The order in which prospects are offered, in words: promises that are due by their time, then the list's order. */
    @Test
    void prospectsAreOfferedInTheStatedOrder() {
        for (long seed = 1; seed <= 5; seed++) {
            var dice = new Random(seed);
            record Put(UUID id, long promised, long place, boolean isDue) {}
            UUID list = list(firm.ann, Set.of(), firm.prospects(firm.ann, 12));
            var rows = as(firm.ann, () -> entries.page(list, false, 0, 50));
            var puts = new ArrayList<Put>();
            for (var row : rows) {
                long minutes = dice.nextInt(1, 500);
                boolean isDue = dice.nextInt(4) > 0;
                boolean isPromised = dice.nextBoolean();
                String due = "now() " + (isDue ? "-" : "+") + " interval '" + minutes + " minutes'";
                TestPeople.update("update prospects.entry set due_at = " + due + ", promised_at = "
                        + (isPromised ? due : "null") + " where id = '" + row.id() + "'");
                puts.add(new Put(row.id(), isPromised ? -minutes : Long.MAX_VALUE, row.place(), isDue));
            }
            var expected = puts.stream()
                    .filter(Put::isDue)
                    .sorted(Comparator.comparingLong(Put::promised).thenComparingLong(Put::place))
                    .map(Put::id)
                    .toList();
            var offered = new ArrayList<UUID>();
            for (var next = next(firm.ann, list); next.isPresent(); next = next(firm.ann, list)) {
                offered.add(next.get());
                said(firm.ann, next.get(), Outcome.INTERESTED);
            }
            assertThat(offered).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void whoIsLeftForLaterComesLast() {
        UUID list = list(firm.ann, Set.of(), firm.prospects(firm.ann, 3));
        UUID first = next(firm.ann, list).orElseThrow();
        as(firm.ann, () -> {
            canvassing.later(first);
            return true;
        });
        for (int each = 0; each < 2; each++) {
            UUID other = next(firm.ann, list).orElseThrow();
            assertThat(other).isNotEqualTo(first);
            said(firm.ann, other, Outcome.NOT_REACHED);
        }
        assertThat(next(firm.ann, list)).contains(first);
    }

    @Test
    void aProspectIsTakenOffAListByWhoLeadsItAndStandsAsBeforeWhenPutBack() {
        var client = firm.prospect(firm.ann, "Taken off");
        UUID list = list(firm.ann, Set.of(firm.bob), List.of(client, firm.prospect(firm.ann, "Staying")));
        UUID entry = as(firm.ann, () -> entries.of(list, client)).orElseThrow();
        said(firm.ann, entry, Outcome.NOT_REACHED);
        var before = entry(firm.ann, entry);
        for (var caller : List.of(firm.bob, firm.officer, firm.stranger)) {
            assertThatThrownBy(() -> as(caller, () -> removing.remove(list, entry)))
                    .isInstanceOf(Refusal.class);
        }
        var removed = as(firm.ann, () -> removing.remove(list, entry));
        assertThat(as(firm.ann, () -> entries.page(list, false, 0, 10)))
                .extracting(EntryRow::name)
                .containsExactly("Staying");
        assertThat(as(firm.ann, () -> calls.of(client, null, 5)))
                .as("the call stays")
                .hasSize(1);
        assertThatThrownBy(() -> as(firm.bob, () -> removing.putBack(removed))).isInstanceOf(Refusal.class);
        as(firm.ann, () -> removing.putBack(removed));
        assertThat(entry(firm.ann, entry)).isEqualTo(before);
        assertThatThrownBy(() -> as(firm.ann, () -> removing.putBack(removed))).isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyIsTakenOffAListUnderTheHandsOfAnother() {
        UUID list = list(firm.ann, Set.of(), List.of(firm.prospect(firm.ann, "Held")));
        UUID entry = next(firm.manager, list).orElseThrow();
        assertThatThrownBy(() -> as(firm.ann, () -> removing.remove(list, entry)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("prospects.removed.held"));
        assertThat(as(firm.manager, () -> removing.remove(list, entry)).entry()).isEqualTo(entry);
        assertThat(next(firm.ann, list)).isEmpty();
    }

    @Test
    void aListIsSeenByThoseWhoWorkOnItAndThoseAboveItsOwnerAndGivesNoRightToAClient() {
        var anns = firm.prospect(firm.ann, "Ann's own");
        UUID list = list(firm.ann, Set.of(firm.bob), List.of(anns));
        for (var caller : List.of(firm.ann, firm.bob, firm.manager, firm.officer)) {
            assertThat(as(caller, () -> lists.find(list))).isPresent();
        }
        assertThat(as(firm.stranger, () -> lists.find(list))).isEmpty();
        assertThat(next(firm.bob, list)).as("Bob may not see Ann's prospect").isEmpty();
        assertThat(next(firm.officer, list))
                .as("who only looks on takes nobody")
                .isEmpty();
        assertThat(as(firm.bob, () -> entries.page(list, false, 0, 10))).isEmpty();
        assertThat(as(firm.manager, () -> entries.page(list, false, 0, 10))).hasSize(1);
        assertThat(as(firm.bob, () -> lists.change(list, 1, Firm.list(Set.of()), true)))
                .isFalse();
        assertThat(as(firm.stranger, () -> entries.put(list, List.of(firm.prospect(firm.stranger, "Mine")))))
                .isZero();
    }

    @Test
    void aCallIsSeenByWhoSeesTheClientAndIsNeverChanged() {
        var client = firm.prospect(firm.ann, "Called");
        UUID call = as(firm.ann, () -> canvassing.note(client, new Spoken(Outcome.NOT_REACHED, "", "", null)));
        assertThat(as(firm.manager, () -> calls.find(call))).isPresent();
        assertThat(as(firm.officer, () -> calls.find(call))).isPresent();
        assertThat(as(firm.stranger, () -> calls.find(call))).isEmpty();
        assertThat(as(firm.bob, () -> calls.find(call))).isEmpty();
        var spoken = new Spoken(Outcome.NOT_REACHED, "", "", null);
        assertThatThrownBy(() -> as(firm.officer, () -> canvassing.note(client, spoken)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(
                        firm.ann,
                        () -> jdbc.sql("update prospects.call set note = 'x'").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(
                        firm.ann, () -> jdbc.sql("delete from prospects.call").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aProspectBecomesAClientAndAProspectAgain() {
        var client = firm.prospect(firm.ann, "Becoming");
        UUID list = list(firm.ann, Set.of(), List.of(client));
        UUID entry = next(firm.ann, list).orElseThrow();
        var before = as(firm.ann, () -> clients.find(client).orElseThrow());
        var contact = new io.redcarpet.clients.ContactDetails(
                "Clara",
                null,
                null,
                "",
                io.redcarpet.clients.BuyingRole.BUYER,
                io.redcarpet.clients.Stance.UNKNOWN,
                null);
        var wish = new Becoming.Wish(io.redcarpet.clients.Tier.KEY, firm.ann.person(), contact, "Became a client");
        var form = new BecomeForm("KEY", null, null, before.version(), "Signed", list, entry, 0);
        var became = as(firm.ann, () -> becoming.make(client, form, wish));
        var now = as(firm.ann, () -> clients.find(client).orElseThrow());
        assertThat(now.lifeCycle()).isEqualTo(LifeCycle.CLIENT);
        assertThat(now.details().source()).isEqualTo("Fair");
        assertThat(now.details().qualification()).isEqualTo(Qualification.QUALIFIED);
        assertThat(as(firm.ann, () -> contacts.of(client))).hasSize(1);
        assertThat(as(firm.ann, () -> calls.of(client, null, 5))).hasSize(1);
        assertThat(next(firm.ann, list)).isEmpty();

        as(firm.ann, () -> {
            becoming.undo(became, "");
            return true;
        });
        var again = as(firm.ann, () -> clients.find(client).orElseThrow());
        assertThat(again.lifeCycle()).isEqualTo(LifeCycle.PROSPECT);
        assertThat(again.details()).isEqualTo(before.details());
        assertThat(as(firm.ann, () -> contacts.of(client))).isEmpty();
        assertThat(next(firm.ann, list)).contains(entry);
    }

    @Test
    void mergedClientsStayOnTheListTheyWereBothOn() {
        var one = firm.prospect(firm.ann, "Merged one");
        var other = firm.prospect(firm.ann, "Merged other");
        UUID list = list(firm.ann, Set.of(), List.of(one, other));
        as(firm.ann, () -> canvassing.note(other, new Spoken(Outcome.NOT_REACHED, "Rang", "", null)));
        String merged = as(
                firm.ann,
                () -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("""
                        select outcome from duplicates.merge_clients(:one, :other, 1, 1, '{}', '')
                        """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(String.class)
                        .single())));
        assertThat(merged).isEqualTo("DONE");
        assertThat(as(firm.ann, () -> calls.of(one, null, 5))).hasSize(1);
        UUID entry = next(firm.ann, list).orElseThrow();
        said(firm.ann, entry, Outcome.INTERESTED);
        assertThat(next(firm.ann, list))
                .as("both entries are the same client now")
                .isEmpty();
    }
}
