package io.redcarpet.engine.team;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Basis.Ties;
import io.redcarpet.engine.team.Answer.Place;
import io.redcarpet.engine.team.Stake.Ranked;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Places by number, the largest first. */
final class Ranking {

    private Ranking() {}

    static Map<String, Answer> places(Ties ties, Map<String, Ranked> people) {
        List<Entry<String, Ranked>> ranked = people.entrySet().stream()
                .sorted(Comparator.comparing((Entry<String, Ranked> each) -> number(each))
                        .reversed())
                .toList();
        Map<String, Answer> places = new HashMap<>();
        int place = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (i == 0 || !number(ranked.get(i)).equals(number(ranked.get(i - 1)))) {
                place = ties == Ties.SKIP_PLACES ? i + 1 : place + 1;
            }
            places.put(ranked.get(i).getKey(), new Place(place, ranked.size()));
        }
        return places;
    }

    private static Exact number(Entry<String, Ranked> person) {
        return person.getValue().number();
    }
}
