package io.redcarpet.duplicates;

import static java.util.stream.Collectors.joining;

import io.redcarpet.access.Callers;
import io.redcarpet.pages.Page;
import io.redcarpet.pages.TodayCard;
import io.redcarpet.people.Initials;
import org.springframework.stereotype.Component;

/** The surest pairs, for the day's first page of those who may decide on them. */
@Component
class DuplicateCards implements TodayCard {

    private static final int MOST = 5;

    private final Pairs pairs;

    DuplicateCards(Pairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isShown() {
        return Callers.required().roles().stream().anyMatch(DuplicateEntries.ALLOWED::contains);
    }

    @Override
    public Card card(Page page) {
        return new Card(
                page.text("duplicates.today"),
                "copy",
                pairs.open(MOST).stream().map(pair -> row(pair, page)).toList(),
                page.text("duplicates.today.none"),
                "/duplicates");
    }

    private static Row row(Pair pair, Page page) {
        return new Row(
                page.text("duplicates.today.pair", pair.oneName(), pair.otherName()),
                pair.reasons().stream()
                        .map(reason -> page.text(reason.messageKey()))
                        .collect(joining(" · ")),
                pair.comparison(),
                Initials.of(pair.oneName()),
                page.text("duplicates.compare"),
                pair.comparison(),
                false);
    }
}
