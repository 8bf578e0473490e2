package io.redcarpet.clients;

import static io.redcarpet.clients.SmallFirm.as;
import static io.redcarpet.clients.SmallFirm.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redcarpet.ServerTest;
import io.redcarpet.clients.Undoing.Undone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@ServerTest
class UndoingIT {

    private SmallFirm house;
    private ClientId client;

    @Autowired
    private Clients clients;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Particulars particulars;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Assignments assignments;

    @Autowired
    private PastChanges past;

    @Autowired
    private Undoing undoing;

    @BeforeEach
    void found() {
        house = new SmallFirm();
        client = as(house.ann, () -> clients.create(firm("Before"), LifeCycle.PROSPECT, house.ann.person()));
    }

    /** All that one reads on the page of the client, without versions and moments. */
    private String state() {
        return as(house.administrator, () -> {
            var now = clients.find(client).orElseThrow();
            return List.of(
                            now.details(),
                            now.lifeCycle(),
                            now.ownerName(),
                            particulars.addresses(client).stream()
                                    .map(AddressForm::of)
                                    .map(AddressForm::values)
                                    .toList(),
                            particulars.externalRefs(client),
                            particulars.team(client),
                            contacts.of(client).stream()
                                    .map(each -> each.id() + " " + each.details() + each.knownBy())
                                    .toList(),
                            assignments.of(client).stream()
                                    .map(each -> each.personName() + each.from() + each.until() + each.reason())
                                    .toList())
                    .toString();
        });
    }

    private Undone undoLast() {
        return as(house.ann, () -> undoing.undo(client, past.myLast(client).orElseThrow()));
    }

    @Test
    void whatIsChangedAndUndoneIsAsItWas() {
        var random = new Random(20_260_521);
        for (int round = 0; round < 60; round++) {
            String before = state();
            int kind = random.nextInt(11);
            as(house.ann, () -> change(kind, random));
            String changed = state();
            if (changed.equals(before)) {
                continue;
            }
            assertThat(undoLast()).as("round %d, kind %d", round, kind).isInstanceOf(Undone.Done.class);
            assertThat(state()).as("round %d, kind %d", round, kind).isEqualTo(before);
            assertThat(undoLast()).isInstanceOf(Undone.Done.class);
            assertThat(state()).as("again, round %d, kind %d", round, kind).isEqualTo(changed);
            as(house.administrator, () -> assigning.handTo(client, house.ann.person(), today(), "back"));
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Object change(int kind, Random random) {
        var now = clients.find(client).orElseThrow();
        var known = contacts.of(client);
        var contact = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        String text = "T" + random.nextInt(1000);
        return switch (kind) {
            case 0 -> clients.change(client, now.version(), firm(text));
            case 1 ->
                clients.become(
                        client,
                        now.version(),
                        now.lifeCycle() == LifeCycle.CLIENT ? LifeCycle.FORMER : LifeCycle.CLIENT);
            case 2, 3 -> contacts.add(client, person(text, contact == null ? null : contact.id()));
            case 4 -> contact == null || contacts.remove(contact.id());
            case 5 -> contact == null ? "" : contacts.change(contact.id(), contact.version(), person(text, null));
            case 6 -> done(() -> particulars.add(client, address(text)));
            case 7 ->
                particulars.addresses(client).stream()
                        .findFirst()
                        .map(each -> particulars.removeAddress(client, each.id()))
                        .orElse(false);
            case 8 -> particulars.refer(client, "test", text + client);
            case 9 -> contact == null ? "" : done(() -> contacts.acquaint(contact.id(), house.bob.person(), "MET"));
            default -> assigning.handTo(client, house.bob.person(), today(), text);
        };
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private static Particulars.Address address(String city) {
        return new Particulars.Address(new UUID(0, 0), "OFFICE", "Street 1", city, "", "10115", "DE", 0);
    }

    private static ContactDetails person(String name, @Nullable ContactId superior) {
        return new ContactDetails(name, null, null, "", BuyingRole.OTHER, Stance.UNKNOWN, superior);
    }

    @Test
    void whatWasChangedAgainIsNotUndoneAndSaysWhatItIsNow() {
        as(house.ann, () -> clients.change(client, 1, firm("First")));
        long first = as(house.ann, () -> past.myLast(client).orElseThrow());
        as(house.manager, () -> clients.change(client, 2, firm("Second")));
        var undone = as(house.ann, () -> undoing.undo(client, first));
        assertThat(undone)
                .isInstanceOfSatisfying(
                        Undone.Overtaken.class,
                        overtaken -> assertThat(overtaken.standing())
                                .singleElement()
                                .isEqualTo(new PastChanges.Answer("CHANGED", "clients.client", "name", "Second")));
        assertThat(state()).contains("Second");
    }

    @Test
    void nobodyElseUndoesAndACreationIsNotUndone() {
        as(house.ann, () -> clients.change(client, 1, firm("Mine")));
        long entry = as(house.ann, () -> past.myLast(client).orElseThrow());
        for (var other : List.of(house.bob, house.stranger, house.officer)) {
            assertThat(as(other, () -> undoing.undo(client, entry))).isInstanceOf(Undone.Unknown.class);
        }
        var fresh = as(house.ann, () -> clients.create(firm("Fresh"), LifeCycle.CLIENT, house.ann.person()));
        long creation = as(house.ann, () -> past.myLast(fresh).orElseThrow());
        assertThat(as(house.ann, () -> undoing.undo(fresh, creation))).isInstanceOf(Undone.Unknown.class);
        assertThat(as(house.ann, () -> past.undoable(fresh))).isEmpty();
    }

    @Test
    void whoGaveAClientAwayTakesItBackTheSameDay() {
        as(house.ann, () -> assigning.handTo(client, house.bob.person(), today(), "by mistake"));
        assertThat(as(house.ann, () -> clients.find(client))).isEmpty();
        assertThat(undoLast()).isInstanceOf(Undone.Done.class);
        assertThat(as(house.ann, () -> clients.find(client).orElseThrow().ownerName()))
                .isEqualTo("Ann");
    }

    @Test
    void nobodyBelongsToThemselves() {
        var child = as(house.ann, () -> clients.create(firm("Child"), LifeCycle.CLIENT, house.ann.person()));
        var grandchild = as(house.ann, () -> clients.create(firm("Grandchild"), LifeCycle.CLIENT, house.ann.person()));
        as(house.ann, () -> clients.putUnder(child, 1, client));
        as(house.ann, () -> clients.putUnder(grandchild, 1, child));
        assertThat(as(house.ann, () -> clients.family(child)).stream().map(Relative::depth))
                .containsExactly(0, 1, 2);
        assertThatThrownBy(() -> as(house.ann, () -> clients.putUnder(client, 1, grandchild)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aNameIsFoundByItsPartInAnyShape() {
        for (String name : List.of("Zürcher Kaffeehaus GmbH", "Kaffee Nord", "Teehaus")) {
            as(house.ann, () -> clients.create(firm(name), LifeCycle.CLIENT, house.ann.person()));
        }
        assertThat(names("kaffee")).containsExactly("Kaffee Nord", "Zürcher Kaffeehaus GmbH");
        assertThat(names("zu")).containsExactly("Zürcher Kaffeehaus GmbH");
        assertThat(names("haus")).containsExactly("Teehaus", "Zürcher Kaffeehaus GmbH");
        assertThat(names("%")).hasSize(4);
    }

    private List<String> names(String text) {
        return as(house.ann, () -> clients.slice(ClientFilter.named(text), ClientOrder.NAME, null, 10)).rows().stream()
                .map(ClientRow::name)
                .toList();
    }
}
