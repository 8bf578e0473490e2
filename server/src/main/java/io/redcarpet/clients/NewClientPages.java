package io.redcarpet.clients;

import static io.redcarpet.access.Role.ACCOUNT_EXECUTIVE;
import static io.redcarpet.access.Role.ACCOUNT_MANAGER;
import static io.redcarpet.access.Role.ADMINISTRATOR;
import static io.redcarpet.access.Role.MANAGER;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a new client in. */
@Controller
@AllowedTo({ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, MANAGER, ADMINISTRATOR})
class NewClientPages {

    private final Clients clients;

    NewClientPages(Clients clients) {
        this.clients = clients;
    }

    @GetMapping("/clients/new")
    String blank(ClientForm form, Model model) {
        var begun = ClientForm.empty();
        for (var typed : form.values().entrySet()) {
            begun = typed.getValue().isEmpty() ? begun : begun.with(typed.getKey(), typed.getValue());
        }
        return form(begun.values(), Problems.none(), model);
    }

    @PostMapping("/clients")
    String add(ClientForm form, Page page, Model model, HttpServletRequest request, HttpServletResponse response) {
        var reading = form.read(page.language(), null);
        if (!reading.problems().isEmpty()) {
            response.setStatus(422);
            return form(form.values(), reading.problems(), model);
        }
        var id = clients.create(
                reading.details(), reading.lifeCycle(), Callers.required().person());
        Toast.good(page.text("clients.added", reading.details().name())).showNext(request);
        return "redirect:/clients/" + id;
    }

    private static String form(Map<String, String> values, Problems problems, Model model) {
        model.addAttribute("values", values);
        model.addAttribute("version", 0);
        model.addAttribute("problems", problems);
        return "clients/form";
    }
}
