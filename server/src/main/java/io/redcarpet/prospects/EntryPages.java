package io.redcarpet.prospects;

import static io.redcarpet.access.Role.ACCOUNT_EXECUTIVE;
import static io.redcarpet.access.Role.ACCOUNT_MANAGER;
import static io.redcarpet.access.Role.ADMINISTRATOR;
import static io.redcarpet.access.Role.MANAGER;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.clients.Client;
import io.redcarpet.clients.Clients;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prospects that are taken off a canvassing list, and put back. */
@Controller
@AllowedTo({ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, MANAGER, ADMINISTRATOR})
class EntryPages {

    private static final String LAST = Removed.class.getName();

    private final Removing removing;
    private final Clients clients;

    EntryPages(Removing removing, Clients clients) {
        this.removing = removing;
        this.clients = clients;
    }

    @PostMapping("/prospects/lists/{list}/entries/{entry}/remove")
    String remove(
            @PathVariable UUID list,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "false") boolean done,
            Page page,
            HttpServletRequest request) {
        var removed = removing.remove(list, entry);
        request.getSession().setAttribute(LAST, removed);
        String name = clients.find(removed.id()).map(Client::name).orElse("");
        Toast.undoable(
                        page.text("prospects.removed", name),
                        "/prospects/lists/" + list + "/entries/" + entry + "/put-back?done=" + done)
                .showNext(request);
        return home(list, done);
    }

    @PostMapping("/prospects/lists/{list}/entries/{entry}/put-back")
    String putBack(
            @PathVariable UUID list,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "false") boolean done,
            Page page,
            HttpServletRequest request) {
        var session = request.getSession();
        if (!(session.getAttribute(LAST) instanceof Removed removed)
                || !removed.entry().equals(entry)) {
            throw Refusal.conflict("prospects.removed.gone");
        }
        var client = removing.putBack(removed);
        session.removeAttribute(LAST);
        Toast.good(page.text("prospects.removed.back", client.name())).showNext(request);
        return home(list, done);
    }

    private static String home(UUID list, boolean done) {
        return "redirect:/prospects/lists/" + list + (done ? "?done=true" : "");
    }
}
