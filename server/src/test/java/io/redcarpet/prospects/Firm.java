package io.redcarpet.prospects;

import io.redcarpet.access.Caller;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.clients.ClientDetails;
import io.redcarpet.clients.ClientId;
import io.redcarpet.clients.ClientKind;
import io.redcarpet.clients.Clients;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.people.TestPeople;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A firm of its own for one test: a manager, two executives under the manager, and a stranger. */
final class Firm {

    final Caller manager = TestPeople.somebody(Role.MANAGER);
    final Caller ann = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
    final Caller bob = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
    final Caller stranger = TestPeople.somebody(Role.ACCOUNT_EXECUTIVE);
    final Caller officer = TestPeople.somebody(Role.COMPLIANCE_OFFICER);

    private final Clients clients;

    Firm(Clients clients) {
        this.clients = clients;
        TestPeople.reports(ann, manager);
        TestPeople.reports(bob, manager);
    }

    static <T> T as(Caller caller, Supplier<T> work) {
        return Callers.as(caller, work);
    }

    ClientId prospect(Caller owner, String name) {
        return as(owner, () -> clients.create(details(name), LifeCycle.PROSPECT, owner.person()));
    }

    List<ClientId> prospects(Caller owner, int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(each -> prospect(owner, "Prospect %03d".formatted(each)))
                .toList();
    }

    static ClientDetails details(String name) {
        var plain = ClientDetails.named(ClientKind.CORPORATE, name);
        return new ClientDetails(
                plain.kind(),
                name,
                plain.industry(),
                plain.tier(),
                "Fair",
                plain.qualification(),
                "",
                "+4930555012",
                "office@prospect.example",
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                false);
    }

    static ListDetails list(Set<Caller> members) {
        return new ListDetails(
                "Fair",
                "Those who asked",
                "Good morning",
                members.stream().map(Caller::person).toList());
    }
}
