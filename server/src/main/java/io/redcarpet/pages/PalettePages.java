package io.redcarpet.pages;

import io.redcarpet.access.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the frame itself can show: hits of the palette, the list of keys, and the whole menu for the phone. */
@Controller
@AllowedTo
class PalettePages {

    private static final int LONGEST = 100;

    private final Palette palette;

    PalettePages(Palette palette) {
        this.palette = palette;
    }

    @GetMapping("/palette")
    String palette(@RequestParam(defaultValue = "") String q, Page page, Model model) {
        String typed = q.strip();
        model.addAttribute("groups", palette.find(typed.substring(0, Math.min(typed.length(), LONGEST)), page));
        return "pages/palette";
    }

    @GetMapping("/keys")
    String keys() {
        return "pages/keys";
    }

    @GetMapping("/menu")
    String menu() {
        return "pages/menu";
    }
}
