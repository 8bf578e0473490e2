package io.redcarpet.prospects;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.TodayCard;
import io.redcarpet.people.Initials;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the day's first page says of prospects to call. */
@Configuration(proxyBeanMethods = false)
class ProspectCards {

    private static final int MOST = 10;

    private abstract static class Ordered implements TodayCard {

        private final int order;

        Ordered(int order) {
            this.order = order;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public boolean isShown() {
            return Selling.isCallers();
        }
    }

    @Bean
    TodayCard prospectsToCall(Standings standings, Prospects prospects, Clock clock) {
        return new Ordered(20) {
            @Override
            public Card card(Page page) {
                var me = Callers.required().person();
                var tonight = page.today()
                        .plusDays(1)
                        .atStartOfDay(page.reader().zone())
                        .toInstant();
                var rows = Stream.concat(
                                standings.promised(me, tonight, MOST).stream().map(each -> promised(each, page)),
                                prospects.uncalled(me, MOST).stream().map(each -> uncalled(each, page)))
                        .limit(MOST)
                        .toList();
                return new Card(
                        page.text("prospects.today.call"),
                        "sunrise",
                        rows,
                        page.text("prospects.today.call.none"),
                        "/prospects?called=no&calling=yes&owner=" + me);
            }
        };
    }

    private static TodayCard.Row promised(Standings.Promise promise, Page page) {
        String place = "/prospects/lists/" + promise.list() + "/entries/" + promise.entry();
        return new TodayCard.Row(
                promise.name(),
                page.text("prospects.callBackOn", page.time(promise.at())) + ". " + promise.listName(),
                place,
                Initials.of(promise.name()),
                page.text("clients.call"),
                place,
                promise.isRed());
    }

    private static TodayCard.Row uncalled(ProspectRow row, Page page) {
        String place = "/prospects/" + row.id() + "/call";
        return new TodayCard.Row(
                row.name(),
                page.text("clients.qualification." + row.qualification()) + ". " + Objects.toString(row.phone(), ""),
                place,
                Initials.of(row.name()),
                page.text("clients.call"),
                place,
                row.isRed());
    }

    @Bean
    TodayCard listsToWorkThrough(CanvassingLists lists, Standings standings, Clock clock) {
        return new Ordered(21) {
            @Override
            public Card card(Page page) {
                var worked = lists.worked(Callers.required().person(), MOST);
                Map<UUID, Progress> progress =
                        standings.of(worked.stream().map(CanvassingList::id).toList(), clock.instant());
                List<Row> rows = worked.stream()
                        .filter(list ->
                                progress.getOrDefault(list.id(), Progress.NONE).left() > 0)
                        .map(list -> row(list, progress.getOrDefault(list.id(), Progress.NONE), page))
                        .toList();
                return new Card(
                        page.text("prospects.today.lists"),
                        "clipboard-list",
                        rows,
                        page.text("prospects.today.lists.none"),
                        "/prospects/lists");
            }
        };
    }

    private static TodayCard.Row row(CanvassingList list, Progress progress, Page page) {
        String place = "/prospects/lists/" + list.id();
        return new TodayCard.Row(
                list.name(),
                page.text("prospects.today.progress", progress.due(), progress.left()),
                place,
                "",
                page.text("prospects.work"),
                place,
                false);
    }
}
