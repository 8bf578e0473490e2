package io.redcarpet.audit;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every change of everything, for those who answer for it. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER})
class AuditPages {

    private static final int PAGE_SIZE = 50;

    private final AuditTrail trail;
    private final Seals seals;
    private final Seeking seeking;

    AuditPages(AuditTrail trail, Seals seals, Seeking seeking) {
        this.trail = trail;
        this.seeking = seeking;
        this.seals = seals;
    }

    @Bean
    static NavigationEntry auditEntry() {
        return new NavigationEntry(
                "audit.title",
                "/audit",
                "fingerprint",
                NavigationEntry.Group.SETUP,
                90,
                Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                "",
                () -> 0);
    }

    @GetMapping("/audit")
    String list(
            @ModelAttribute AuditForm form,
            @RequestParam(required = false) @Nullable Long before,
            Page page,
            Model model,
            HttpServletResponse response) {
        Sought person = seeking.person(form.person());
        Sought record = seeking.record(form.record());
        Problems problems = form.problems().and(unknown("person", person)).and(unknown("record", record));
        boolean isOpen = !person.choices().isEmpty() || !record.choices().isEmpty();
        if (!problems.isEmpty()) {
            response.setStatus(422);
        }
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute("record", record);
        model.addAttribute("relations", Words.relations(page));
        model.addAttribute("problems", problems);
        model.addAttribute(
                "changes",
                problems.isEmpty() && !isOpen
                        ? trail.page(form.toFilter(page.reader().zone(), person.id(), record.id()), before, PAGE_SIZE)
                        : new Changes(List.of(), Map.of(), Map.of(), null));
        model.addAttribute(
                "sealed",
                seals.last()
                        .map(seal -> new Sealed(seal.at(), seal.hash().digits()))
                        .orElse(null));
        return "audit/list";
    }

    private static Problems unknown(String field, Sought sought) {
        return sought.isNothing()
                ? Problems.of(new Problem(field, "audit.unknown." + field, sought.typed()))
                : Problems.none();
    }
}
