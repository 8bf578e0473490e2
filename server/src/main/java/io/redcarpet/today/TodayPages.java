package io.redcarpet.today;

import io.redcarpet.access.AllowedTo;
import io.redcarpet.pages.NavigationEntry;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.TodayCard;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Today: the cards of all rooms, in their order. */
@Controller
@AllowedTo
class TodayPages {

    private final ObjectProvider<TodayCard> cards;

    TodayPages(ObjectProvider<TodayCard> cards) {
        this.cards = cards;
    }

    @Bean
    static NavigationEntry todayEntry() {
        return new NavigationEntry("today.title", "/", "sun", NavigationEntry.Group.WORK, 10, "t");
    }

    @GetMapping("/")
    String show(Page page, Model model) {
        model.addAttribute(
                "cards",
                cards.stream()
                        .filter(TodayCard::isShown)
                        .sorted(Comparator.comparingInt(TodayCard::order))
                        .map(card -> card.card(page))
                        .toList());
        return "today/show";
    }
}
