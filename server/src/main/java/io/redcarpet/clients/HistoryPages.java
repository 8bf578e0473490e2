package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.PersonId;
import io.redcarpet.clients.PastChanges.Answer;
import io.redcarpet.clients.Undoing.Undone;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.People;
import io.redcarpet.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what the history of a client tells. */
@Controller
@AllowedTo
class HistoryPages {

    private final Undoing undoing;
    private final Reception reception;
    private final Clients clients;
    private final People people;

    HistoryPages(Undoing undoing, Reception reception, Clients clients, People people) {
        this.undoing = undoing;
        this.reception = reception;
        this.clients = clients;
        this.people = people;
    }

    @PostMapping("/clients/{id}/history/{entry}/undo")
    String undo(
            @PathVariable UUID id,
            @PathVariable long entry,
            @RequestParam(defaultValue = "history") String tab,
            Page page,
            HttpServletRequest request) {
        var client = new ClientId(id);
        return switch (undoing.undo(client, entry)) {
            case Undone.Done _ -> reception.done(client, Tab.named(tab), page.text("clients.undone"), request);
            case Undone.Unknown _ -> throw Refusal.notFound("clients.undo.gone");
            case Undone.NotYours _ -> throw new Refusal(403, "clients.notYours");
            case Undone.Overtaken(var standing) -> {
                Toast.bad(standing.stream().map(each -> told(page, each)).collect(Collectors.joining(" ")))
                        .showNext(request);
                yield "redirect:" + Tab.named(tab).of(client);
            }
        };
    }

    private String told(Page page, Answer obstacle) {
        if (obstacle.field().isEmpty()) {
            return page.text("clients.undo.needed");
        }
        return page.text(
                "clients.undo.changed",
                FieldWords.column(page, obstacle.field()),
                FieldWords.value(page, FieldWords.camel(obstacle.field()), named(obstacle)));
    }

    private String named(Answer obstacle) {
        if (!obstacle.field().endsWith("_id") || obstacle.stands().isEmpty()) {
            return obstacle.stands();
        }
        var id = UUID.fromString(obstacle.stands());
        return people.find(new PersonId(id))
                .map(Person::name)
                .or(() -> clients.find(new ClientId(id)).map(Client::name))
                .orElse("");
    }
}
