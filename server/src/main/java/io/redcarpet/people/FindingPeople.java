package io.redcarpet.people;

import static java.util.stream.Collectors.joining;

import io.redcarpet.pages.Finder;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts those who work here into the command palette. */
@Component
class FindingPeople implements Finder {

    private static final int MOST = 8;

    private final PeopleHits hits;

    FindingPeople(PeopleHits hits) {
        this.hits = hits;
    }

    @Override
    public String groupKey() {
        return "people.title";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean findsPeople() {
        return true;
    }

    @Override
    public List<Hit> find(String text) {
        return hits.find(text, MOST).stream().map(FindingPeople::shown).toList();
    }

    private static Hit shown(PeopleHits.Found found) {
        String detail = Stream.of(found.title(), found.team())
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
        return new Hit(found.name(), detail, "/people/" + found.id(), "user-round", Initials.of(found.name()));
    }
}
