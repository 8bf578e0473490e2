package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps lists of clients under a name, for oneself or for everybody. */
@Controller
@AllowedTo
class SavedViewPages {

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/clients/views")
    String save(@RequestParam String name, @RequestParam(defaultValue = "false") boolean shared, ClientListForm form) {
        views.save("clients", title(name), shared, form.query());
        return "redirect:/clients?" + form.query();
    }

    @PostMapping("/clients/views/{view}")
    String change(
            @PathVariable UUID view,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean shared,
            Page page,
            HttpServletRequest request) {
        if (!views.change(view, title(name), shared)) {
            throw Refusal.unprocessable("clients.view.taken");
        }
        Toast.good(page.text("clients.saved", title(name))).showNext(request);
        return back(view);
    }

    @PostMapping("/clients/views/{view}/prefer")
    String prefer(@PathVariable UUID view) {
        views.prefer(view);
        return back(view);
    }

    @PostMapping("/clients/views/{view}/remove")
    String remove(@PathVariable UUID view) {
        views.remove(view);
        return "redirect:/clients?all";
    }

    private String back(UUID view) {
        return views.of("clients").stream()
                .filter(each -> each.id().equals(view))
                .findFirst()
                .map(each -> "redirect:/clients?" + each.query())
                .orElse("redirect:/clients?all");
    }

    private static String title(String name) {
        String title = name.strip();
        if (title.isEmpty() || title.length() > 100) {
            throw Refusal.unprocessable("clients.view.unnamed");
        }
        return title;
    }
}
