package io.redcarpet.signon;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Callers;
import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Problems;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import io.redcarpet.people.OwnSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each person sets for themselves: language and looks, password, and keys for programs. */
@Controller
@AllowedTo
class SettingsPages {

    private final OwnSettings settings;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final Clock clock;

    SettingsPages(OwnSettings settings, Passwords passwords, Sessions sessions, ApiKeys keys, Clock clock) {
        this.settings = settings;
        this.passwords = passwords;
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/settings")
    String show(Model model) {
        return page(SettingsForm.of(settings.of(me())), Problems.none(), model);
    }

    @PostMapping("/settings")
    String change(
            @Valid @ModelAttribute SettingsForm form,
            BindingResult errors,
            Page page,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Problems problems = Problems.of(errors);
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return page(form, problems, model);
        }
        var kept = form.toSettings();
        settings.change(me(), kept);
        Toast.good(page.textIn(kept.language(), "signon.settings.kept")).showNext(request);
        return "redirect:/settings";
    }

    @PostMapping("/settings/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Page page,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Problems problems = passwords.changeOwn(current, password, session());
        if (problems.isEmpty()) {
            var _ = request.changeSessionId();
            Toast.good(page.text("signon.password.changed")).showNext(request);
            return "redirect:/settings";
        }
        response.setStatus(422);
        return page(SettingsForm.of(settings.of(me())), problems, model);
    }

    @PostMapping("/settings/keys")
    String makeKey(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean write,
            @RequestParam(defaultValue = "90") int days,
            Model model,
            HttpServletResponse response) {
        Problems problems = problems(name.strip(), days);
        if (problems.isEmpty()) {
            var until = clock.instant().plus(Duration.ofDays(days));
            model.addAttribute("newKey", keys.make(me(), name.strip(), write, until));
        } else {
            response.setStatus(422);
        }
        return page(SettingsForm.of(settings.of(me())), problems, model);
    }

    private static Problems problems(String name, int days) {
        if (name.isEmpty() || name.length() > 100) {
            return Problems.of(new Problem("name", "signon.key.name-missing"));
        }
        return days < 1 || days > 365 ? Problems.of(new Problem("days", "signon.key.days")) : Problems.none();
    }

    @PostMapping("/settings/keys/{id}/revoke")
    String revokeKey(@PathVariable UUID id) {
        if (!keys.revoke(id)) {
            throw Refusal.notFound("signon.key.unknown");
        }
        return "redirect:/settings#keys";
    }

    private String page(SettingsForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
        model.addAttribute("keys", keys.own());
        model.addAttribute("now", clock.instant());
        model.addAttribute("sessions", sessions.own());
        model.addAttribute("current", session());
        return "signon/settings";
    }

    /** The session that the request belongs to; none for a program with a key. */
    private static @Nullable UUID session() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedOn signedOn
                ? signedOn.session()
                : null;
    }

    private static PersonId me() {
        return Callers.required().person();
    }
}
