package io.redcarpet.clients;

import static io.redcarpet.clients.SmallFirm.as;
import static io.redcarpet.clients.SmallFirm.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.ServerTest;
import io.redcarpet.access.Caller;
import io.redcarpet.clients.Assigned.Bound;
import io.redcarpet.clients.Assigned.Given;
import io.redcarpet.clients.Assigned.Impossible;
import io.redcarpet.clients.Assigned.NotYours;
import io.redcarpet.clients.Assigned.Unchanged;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ServerTest
class ClientsIT {

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    private SmallFirm house;

    @Autowired
    private Clients clients;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Particulars particulars;

    @BeforeEach
    void found() {
        house = new SmallFirm();
    }

    private ClientId annsClient(String name) {
        return as(house.ann, () -> clients.create(firm(name), LifeCycle.PROSPECT, house.ann.person()));
    }

    private boolean sees(Caller caller, ClientId client) {
        return as(caller, () -> clients.find(client)).isPresent();
    }

    @Test
    void aClientIsSeenByItsExecutiveAndEverybodyAboveAndNobodyElse() {
        var client = annsClient("Seen and hidden");
        var contact = as(house.ann, () -> contacts.add(client, contact("Joe")));
        assertThat(List.of(house.ann, house.manager, house.chief, house.administrator, house.officer))
                .allMatch(caller -> sees(caller, client))
                .allMatch(caller -> as(caller, () -> contacts.find(contact)).isPresent());
        assertThat(List.of(house.bob, house.stranger))
                .noneMatch(caller -> sees(caller, client))
                .noneMatch(caller -> as(caller, () -> contacts.find(contact)).isPresent())
                .allMatch(caller -> as(caller, () -> assignments.of(client)).isEmpty());
    }

    @Test
    void aMemberOfTheAccountTeamSeesTheClientFromTodayOnAndNoLongerOnceOut() {
        var client = annsClient("Teamwork");
        as(house.ann, () -> {
            particulars.join(client, house.stranger.person(), today("Engineer"));
            return true;
        });
        assertThat(sees(house.stranger, client)).isTrue();
        assertThat(as(house.stranger, () -> list(ClientFilter.EVERYTHING))).contains("Teamwork");
        as(house.ann, () -> {
            var member = particulars.team(client).getFirst();
            particulars.leave(client, member.id());
            return true;
        });
        assertThat(sees(house.stranger, client)).isFalse();
    }

    private List<String> list(ClientFilter filter) {
        return clients.slice(filter, ClientOrder.NAME, null, 100).rows().stream()
                .map(ClientRow::name)
                .toList();
    }

    @Test
    void theOfficerReadsAndDoesNotWrite() {
        var client = annsClient("Read only");
        var change = as(house.officer, () -> clients.change(client, 1, firm("Written")));
        assertThat(change).isInstanceOf(Change.Hidden.class);
        assertThat(as(house.ann, () -> clients.find(client)).orElseThrow().name())
                .isEqualTo("Read only");
    }

    @Test
    void nobodyTakesAClientInForAStranger() {
        assertThatThrownBy(() ->
                        as(house.ann, () -> clients.create(firm("X"), LifeCycle.PROSPECT, house.stranger.person())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSecondToSaveIsToldWhatStandsAndWhoWroteIt() {
        var client = annsClient("Contested");
        as(house.manager, () -> clients.change(client, 1, firm("Contested by Manager")));
        var change = as(house.ann, () -> clients.change(client, 1, firm("Contested by Ann")));
        assertThat(change).isInstanceOfSatisfying(Change.Conflict.class, conflict -> {
            assertThat(conflict.who()).isEqualTo("Manager");
            assertThat(((Client) conflict.theirs()).name()).isEqualTo("Contested by Manager");
        });
    }

    @Test
    void exactlyOneExecutiveHoldsAClientOnEachDay() {
        var client = annsClient("Handed over");
        assertThat(hand(house.manager, client, house.bob, today.plusDays(10))).isInstanceOf(Given.class);
        assertThat(owner(client)).isEqualTo("Ann");
        assertThat(sees(house.bob, client)).isFalse();
        assertThat(hand(house.manager, client, house.bob, today.plusDays(10))).isInstanceOf(Unchanged.class);
        assertThat(hand(house.manager, client, house.bob, today)).isInstanceOf(Given.class);
        assertThat(owner(client)).isEqualTo("Bob");
        assertThat(sees(house.ann, client)).isFalse();
        var history = as(house.manager, () -> assignments.of(client));
        for (int day = 0; day < 30; day++) {
            var on = today.plusDays(day);
            assertThat(history.stream().filter(each -> each.isOn(on))).hasSize(1);
        }
    }

    private Assigned hand(Caller by, ClientId client, Caller to, LocalDate from) {
        return as(by, () -> assigning.handTo(client, to.person(), from, "Because"));
    }

    private String owner(ClientId client) {
        return as(house.administrator, () -> clients.find(client)).orElseThrow().ownerName();
    }

    @Test
    void aPlannedHandOverIsTakenBackByGivingTheClientToItsHolder() {
        var client = annsClient("Planned");
        hand(house.ann, client, house.bob, today.plusDays(3));
        hand(house.ann, client, house.ann, today.plusDays(3));
        assertThat(as(house.ann, () -> assignments.of(client)))
                .singleElement()
                .satisfies(only -> assertThat(only.until()).isNull());
    }

    @Test
    void aPlannedHandOverIsCarriedOutOnItsDay() {
        var client = annsClient("Due");
        hand(house.ann, client, house.bob, today.plusDays(3));
        SmallFirm.run("update clients.planned_day set day = day - 3 where client_id = '%s'".formatted(client));
        SmallFirm.run("""
                update clients.assignment set valid = daterange(lower(valid) - 3, upper(valid) - 3) where client_id = '%s'
                """.formatted(client));
        SmallFirm.run(
                "update clients.client set owner_id = '%s' where id = '%s'".formatted(house.ann.person(), client));
        as(house.administrator, () -> {
            assigning.rollToToday();
            assigning.rollToToday();
            return true;
        });
        assertThat(owner(client)).isEqualTo("Bob");
        assertThat(sees(house.bob, client)).isTrue();
    }

    @Test
    void aPlannedMemberOfTheTeamComesAndGoesOnItsDay() {
        var client = annsClient("Team to come");
        SmallFirm.run("""
                insert into clients.team_member (client_id, person_id, valid)
                values ('%s', '%s', daterange(current_date + 3, current_date + 6))
                """.formatted(client, house.bob.person()));
        assertThat(sees(house.bob, client)).isFalse();
        letDaysPass(client, 3);
        assertThat(sees(house.bob, client)).isTrue();
        letDaysPass(client, 3);
        assertThat(sees(house.bob, client)).isFalse();
    }

    /** As days pass: without a change of a row, which would have its effect at once. */
    private void letDaysPass(ClientId client, int days) {
        SmallFirm.run("""
                set local session_replication_role = replica;
                update clients.team_member set valid = daterange(lower(valid) - %2$d, upper(valid) - %2$d)
                 where client_id = '%1$s';
                update clients.planned_day set day = day - %2$d where client_id = '%1$s'
                """.formatted(client, days));
        as(house.administrator, () -> {
            assigning.rollToToday();
            return true;
        });
    }

    @Test
    void theDatabaseRefusesTwoExecutivesOnOneDay() {
        var client = annsClient("Torn");
        assertThatThrownBy(() -> SmallFirm.run("""
                        insert into clients.assignment (client_id, person_id, valid)
                        values ('%s', '%s', daterange(current_date + 1, current_date + 2))
                        """.formatted(client, house.bob.person())))
                .hasStackTraceContaining("assignment_pkey");
    }

    @Test
    void onlyTheExecutiveAndThoseAboveGiveAClientAway() {
        var client = annsClient("Not yours");
        assertThat(hand(house.bob, client, house.bob, today)).isInstanceOf(NotYours.class);
        assertThat(hand(house.officer, client, house.bob, today)).isInstanceOf(NotYours.class);
        assertThat(hand(house.ann, client, house.bob, today.minusDays(1))).isInstanceOf(Impossible.class);
        assertThat(hand(house.chief, client, house.bob, today)).isInstanceOf(Given.class);
    }

    @Test
    void aPersonBoundToOneClientTakesNoOther() {
        SmallFirm.bind(house.bob);
        var first = annsClient("Only one");
        var second = annsClient("One too many");
        assertThat(hand(house.ann, first, house.bob, today)).isInstanceOf(Given.class);
        assertThat(hand(house.ann, second, house.bob, today)).isInstanceOf(Bound.class);
        assertThat(hand(house.ann, second, house.bob, today.plusYears(1))).isInstanceOf(Bound.class);
        assertThat(owner(second)).isEqualTo("Ann");
    }

    @Test
    void aPersonWithTwoClientsCannotBeBound() {
        annsClient("First of two");
        annsClient("Second of two");
        assertThatThrownBy(() -> SmallFirm.bind(house.ann))
                .hasStackTraceContaining("is responsible for more than one client");
    }

    @Test
    void aContactsSuperiorIsAtTheSameClient() {
        var here = annsClient("Here");
        var there = annsClient("There");
        var boss = as(house.ann, () -> contacts.add(there, contact("Boss")));
        var details = new ContactDetails("Joe", null, null, "", BuyingRole.OTHER, Stance.UNKNOWN, boss);
        assertThatThrownBy(() -> as(house.ann, () -> contacts.add(here, details)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void writingToAnotherExecutivesClientIsRefusedInEveryTable() {
        var client = annsClient("Guarded");
        var address = new Particulars.Address(new UUID(0, 0), "OFFICE", "", "", "", "", null, 0);
        assertThatThrownBy(() -> as(house.bob, () -> contacts.add(client, contact("Mole"))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(house.bob, () -> {
                    particulars.add(client, address);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(house.bob, () -> {
                    particulars.join(client, house.bob.person(), today("Mole"));
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(house.bob, () -> {
                    particulars.refer(client, "mole", client.toString());
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
    }

    private static ContactDetails contact(String name) {
        return new ContactDetails(name, null, null, "", BuyingRole.OTHER, Stance.UNKNOWN, null);
    }

    private static Membership today(String function) {
        return new Membership(function, LocalDate.now(ZoneOffset.UTC), null);
    }
}
