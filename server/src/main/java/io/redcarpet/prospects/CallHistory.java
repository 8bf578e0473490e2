package io.redcarpet.prospects;

import io.redcarpet.clients.Client;
import io.redcarpet.clients.ClientPart;
import io.redcarpet.clients.LifeCycle;
import io.redcarpet.pages.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The calls on a client's page. */
@Component
class CallHistory implements ClientPart {

    private static final int SHOWN = 8;

    private final Calls calls;

    CallHistory(Calls calls) {
        this.calls = calls;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Card card(Client client, Page page) {
        var happenings = calls.of(client.id(), null, SHOWN).stream()
                .map(call -> happening(call, page))
                .toList();
        return new Card(
                page.text("prospects.calls"), page.text("prospects.calls.none"), happenings, links(client, page));
    }

    private static Happening happening(Call call, Page page) {
        String said = page.text(call.outcome().messageKey());
        return new Happening(
                call.isTakenBack() ? "undo-2" : call.outcome().icon(),
                call.isTakenBack() ? "" : call.outcome().tone(),
                call.personName(),
                call.isTakenBack() ? said + ", " + page.text("prospects.takenBack") : said,
                Stream.of(
                                call.callBackAt() == null
                                        ? ""
                                        : page.text("prospects.callBackOn", page.time(call.callBackAt())),
                                call.because(),
                                call.note())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                call.calledAt());
    }

    private static List<Link> links(Client client, Page page) {
        if (!Selling.isCallers() || client.mergedInto() != null) {
            return List.of();
        }
        var note = new Link(page.text("prospects.note.call"), "plus", "/prospects/" + client.id() + "/call", null);
        var become = new Link(
                page.text("clients.become.CLIENT"),
                "handshake",
                "/prospects/" + client.id() + "/become",
                LifeCycle.CLIENT);
        return client.lifeCycle() == LifeCycle.PROSPECT ? List.of(note, become) : List.of(note);
    }
}
