package io.redcarpet.duplicates;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.access.Role;
import io.redcarpet.audit.Words;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo({Role.ACCOUNT_EXECUTIVE, Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMINISTRATOR})
class MergePages {

    private final Merges merges;

    MergePages(Merges merges) {
        this.merges = merges;
    }

    @GetMapping("/duplicates/merge")
    String compare(@RequestParam UUID survivor, @RequestParam UUID loser, Model model) {
        model.addAttribute("survivor", side(survivor));
        model.addAttribute("loser", side(loser));
        return "duplicates/merge";
    }

    @PostMapping("/duplicates/merge")
    String merge(@ModelAttribute MergeForm form, HttpServletRequest request, Page page) {
        String because = page.text("duplicates.because", side(form.loser()).name());
        switch (merges.merge(form, because)) {
            case Merged.Done(UUID merge) ->
                Toast.undoable(page.text("duplicates.merged"), "/duplicates/merges/" + merge + "/undo")
                        .showNext(request);
            case Merged.Refused.UNKNOWN -> throw Refusal.notFound("duplicates.refused.unknown");
            case Merged.Refused.MERGED_BEFORE -> throw Refusal.conflict("duplicates.refused.merged_before");
            case Merged.Refused.OVERTAKEN -> throw Refusal.conflict("duplicates.refused.overtaken");
            case Merged.Refused.OWNER_REFUSED -> throw Refusal.unprocessable("duplicates.refused.owner");
        }
        return "redirect:/clients/" + form.survivor();
    }

    @PostMapping("/duplicates/merges/{merge}/undo")
    String undo(@PathVariable UUID merge, HttpServletRequest request, Page page) {
        var unmerged = merges.unmerge(merge);
        switch (unmerged.outcome()) {
            case DONE -> Toast.good(page.text("duplicates.undone")).showNext(request);
            case UNKNOWN -> throw Refusal.notFound("duplicates.refused.unknown");
            case UNDONE_BEFORE -> throw Refusal.conflict("duplicates.refused.undone_before");
            case TOO_LATE -> throw Refusal.conflict("duplicates.refused.too_late");
            case CHANGED -> throw Refusal.conflict("duplicates.refused.changed", said(unmerged, page));
        }
        return "redirect:/duplicates";
    }

    private static String said(Unmerged unmerged, Page page) {
        return unmerged.obstacles().stream()
                .map(obstacle -> Words.relation(page, obstacle.relation())
                        + (obstacle.field().isEmpty() ? "" : " (" + Words.field(page, obstacle.field()) + ")"))
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    private Side side(UUID client) {
        return merges.side(client).orElseThrow(() -> Refusal.notFound("duplicates.refused.unknown"));
    }
}
