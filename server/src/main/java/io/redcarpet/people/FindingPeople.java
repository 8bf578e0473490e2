package io.redcarpet.people;

import io.redcarpet.pages.Finder;
import java.util.List;
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
        return hits.find(text, null, MOST).stream().map(FindingPeople::shown).toList();
    }

    private static Hit shown(PeopleHits.Found found) {
        return new Hit(found.name(), found.detail(), "/people/" + found.id(), "user-round", Initials.of(found.name()));
    }
}
