package io.redcarpet.clients;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.Role;
import io.redcarpet.pages.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A manager's people and what they are responsible for. */
@Controller
@AllowedTo({Role.MANAGER, Role.ADMINISTRATOR})
class TeamPages {

    private final Loads loads;

    TeamPages(Loads loads) {
        this.loads = loads;
    }

    @Bean
    static NavigationEntry teamEntry() {
        return new NavigationEntry(
                "clients.teamPage.title",
                "/team",
                "users-round",
                NavigationEntry.Group.LEAD,
                10,
                Set.of(Role.MANAGER, Role.ADMINISTRATOR),
                "e",
                () -> 0);
    }

    @GetMapping("/team")
    String show(Model model) {
        model.addAttribute("loads", loads.under(Callers.required().person()));
        return "clients/team";
    }
}
