package io.redcarpet.duplicates;

import io.redcarpet.access.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
@AllowedTo
class DuplicateCheckPages {

    private final Likenesses likenesses;

    DuplicateCheckPages(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    /** The warning that a form shows while a client is being typed; empty when there is nothing to warn of. */
    @GetMapping("/duplicates/check")
    String check(@ModelAttribute("form") DuplicateForm form, Model model) {
        model.addAttribute("likenesses", likenesses.of(form));
        return "duplicates/check";
    }
}
