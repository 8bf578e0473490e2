package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.IdentifierOrder;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of a run: when they are on which plan, and the numbers of their own. */
final class People {

    private final Map<String, List<Stay>> stays;
    private final Reporting reporting;
    private final boolean complete;
    private final Map<String, Map<String, List<Own>>> exceptions = new HashMap<>();

    /**
     * A stretch of days of a person that one row tells of.
     *
     * @param plan the name of the plan
     * @param ends whether the row tells its last day, and not just the plan
     * @param began the day from which a ramp counts
     * @param atWork whether it is work and not leave
     * @param paidIn the currency in which the person is paid; null for that of the plan
     * @param numbers of the person's own
     */
    record Stay(
            String plan,
            Period dates,
            boolean ends,
            LocalDate began,
            boolean atWork,
            @Nullable Currency paidIn,
            Map<String, Because> numbers) {}

    /**
     * @param stays of each person, in any order
     * @param complete whether every row that tells of somebody could be read
     */
    People(Map<String, List<Stay>> stays, Reporting reporting, boolean complete) {
        this.stays = new TreeMap<>(IdentifierOrder.BY_NUMBER);
        stays.forEach((person, each) -> this.stays.put(
                person,
                each.stream()
                        .sorted(Comparator.comparing(stay -> stay.dates().from()))
                        .toList()));
        this.reporting = reporting;
        this.complete = complete;
    }

    /** In the order of their identifiers. */
    List<String> ids() {
        return List.copyOf(stays.keySet());
    }

    boolean knows(String person) {
        return stays.containsKey(person);
    }

    /** Whether the person is there, or might be on a row that could not be read. */
    boolean mayKnow(String person) {
        return knows(person) || !complete;
    }

    /** In order of time. */
    List<Stay> stays(String person) {
        return stays.getOrDefault(person, List.of());
    }

    /** The currency in which the person is paid on that day, where it is told. */
    Optional<Currency> paidIn(String person, LocalDate day) {
        return stays(person).reversed().stream()
                .filter(stay -> !stay.dates().from().isAfter(day))
                .limit(1)
                .flatMap(stay -> Stream.ofNullable(stay.paidIn()))
                .findFirst();
    }

    /** The last day with the firm of somebody whose last row has one. */
    Optional<LocalDate> left(String person) {
        return stays(person).reversed().stream()
                .limit(1)
                .filter(Stay::ends)
                .map(stay -> stay.dates().lastDay())
                .findFirst();
    }

    /** Who reports to whom, as far as it is told. */
    Reporting reporting() {
        return reporting;
    }

    /** Numbers of that name that hold for the person before all others. */
    List<Own> exceptions(String person, String name) {
        return exceptions.getOrDefault(person, Map.of()).getOrDefault(name, List.of());
    }

    void except(String person, String name, Own number) {
        exceptions
                .computeIfAbsent(person, _ -> new HashMap<>())
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(number);
    }

    /** The person's own numbers by name, each with the days on which it holds; exceptions come first. */
    Map<String, List<Own>> own(String person) {
        Map<String, List<Own>> own = new HashMap<>();
        exceptions.getOrDefault(person, Map.of()).forEach((name, each) -> own.put(name, new ArrayList<>(each)));
        for (Stay stay : stays(person)) {
            stay.numbers()
                    .forEach((name, number) ->
                            own.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Own(stay.dates(), number)));
        }
        return own;
    }
}
