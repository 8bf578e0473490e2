package io.redcarpet.duplicates;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@AllowedTo({Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR})
class DuplicatePages {

    private static final int SHOWN = 50;

    private final Pairs pairs;
    private final Merges merges;

    DuplicatePages(Pairs pairs, Merges merges) {
        this.pairs = pairs;
        this.merges = merges;
    }

    @GetMapping("/duplicates")
    String list(Model model) {
        model.addAttribute("pairs", pairs.open(SHOWN));
        model.addAttribute("count", pairs.count());
        model.addAttribute("merges", merges.standing(SHOWN));
        return "duplicates/list";
    }

    @PostMapping("/duplicates/look")
    String look(HttpServletRequest request, Page page) {
        int open = pairs.look();
        Toast.good(page.text("duplicates.looked", open)).showNext(request);
        return "redirect:/duplicates";
    }

    @PostMapping("/duplicates/{pair}/different")
    String keepApart(@PathVariable UUID pair, HttpServletRequest request, Page page) {
        if (!pairs.keepApart(pair)) {
            throw Refusal.notFound("duplicates.refused.unknown");
        }
        Toast.undoable(page.text("duplicates.keptApart"), "/duplicates/" + pair + "/open")
                .showNext(request);
        return "redirect:/duplicates";
    }

    @PostMapping("/duplicates/{pair}/open")
    String bringBack(@PathVariable UUID pair) {
        if (!pairs.bringBack(pair)) {
            throw Refusal.notFound("duplicates.refused.unknown");
        }
        return "redirect:/duplicates";
    }
}
