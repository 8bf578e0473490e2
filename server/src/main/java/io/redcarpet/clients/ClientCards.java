package io.redcarpet.clients;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.TodayCard;
import io.redcarpet.people.Initials;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the day's first page says about the caller's own clients. */
@Configuration(proxyBeanMethods = false)
class ClientCards {

    private static final int NEW_FOR_DAYS = 14;
    private static final int MOST = 10;

    @Bean
    TodayCard newlyAssignedCard(Assignments assignments, Clock clock) {
        return new TodayCard() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Card card(Page page) {
                var rows =
                        assignments
                                .since(
                                        Callers.required().person(),
                                        LocalDate.now(clock).minusDays(NEW_FOR_DAYS),
                                        MOST)
                                .stream()
                                .map(each -> new Row(
                                        each.name(),
                                        page.text("clients.industry." + each.industry()) + ". "
                                                + page.text("clients.today.since", page.ago(each.since()))
                                                + (each.reason().isEmpty() ? "" : ". " + each.reason()),
                                        "/clients/" + each.client(),
                                        Initials.of(each.name()),
                                        "",
                                        "",
                                        each.tier() == Tier.RED_CARPET))
                                .toList();
                return new Card(
                        page.text("clients.today.assigned"),
                        "building-2",
                        rows,
                        page.text("clients.today.assigned.none"),
                        "/clients?owner=" + Callers.required().person());
            }
        };
    }
}
