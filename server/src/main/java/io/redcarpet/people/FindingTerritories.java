package io.redcarpet.people;

import io.redcarpet.pages.Finder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts territories into the command palette; each leads to those who work there. */
@Component
class FindingTerritories implements Finder {

    private static final int MOST = 4;

    private final PeopleHits hits;

    FindingTerritories(PeopleHits hits) {
        this.hits = hits;
    }

    @Override
    public String groupKey() {
        return "people.territories";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Hit> find(String text) {
        return hits.territories(text, MOST).stream()
                .map(territory -> new Hit(
                        territory,
                        "",
                        "/people?territory=" + URLEncoder.encode(territory, StandardCharsets.UTF_8),
                        "map-pin"))
                .toList();
    }
}
