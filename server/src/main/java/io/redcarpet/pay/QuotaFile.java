package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.quota.Quota;
import io.redcarpet.pay.People.Stay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The quotas of a run, by person. */
final class QuotaFile {

    private final Plans plans;
    private final People people;
    private final Map<String, List<Quota>> byPerson = new HashMap<>();

    QuotaFile(Plans plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    void read(TableFile file) throws IOException {
        file.read(Set.of("person_id", "amount"), Set.of("measure", "period", "from", "to", "currency"), this::add);
    }

    List<Quota> of(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    private void add(Row row) {
        String person = row.get("person_id");
        if (!people.mayKnow(person)) {
            throw row.wrong("person_id", "pay.wrong.person", person);
        }
        List<PayPlan> versions = versions(person);
        Measure measure = measure(row, versions);
        Exact amount = row.notNegative("amount", row.amount("amount", row.get("amount"), measure.unit()));
        row.findCurrency("currency").ifPresent(currency -> check(row, measure, currency));
        var quota = new Quota(person, measure.name(), dates(row, versions), amount, measure.unit());
        var others = byPerson.computeIfAbsent(person, _ -> new ArrayList<>());
        for (Quota other : others) {
            if (other.measure().equals(quota.measure()) && other.dates().overlaps(quota.dates())) {
                throw row.wrong(
                        "person_id", "pay.wrong.overlap", person, Row.told(other.dates()), Row.told(quota.dates()));
            }
        }
        others.add(quota);
    }

    /** The plans that the person is on, whose calendar and currency are those of the quota. */
    private List<PayPlan> versions(String person) {
        var versions = people.stays(person).stream()
                .map(Stay::plan)
                .distinct()
                .flatMap(plan -> plans.versions(plan).stream())
                .toList();
        return versions.isEmpty() ? plans.all() : versions;
    }

    private static Measure measure(Row row, List<PayPlan> versions) {
        Map<String, Measure> measures = new TreeMap<>();
        for (PayPlan plan : versions) {
            plan.quotas()
                    .keySet()
                    .forEach(name -> Optional.ofNullable(plan.measures().get(name))
                            .ifPresent(measure -> measures.putIfAbsent(name, measure)));
        }
        String name = row.find("measure")
                .orElse(measures.size() == 1 ? measures.keySet().iterator().next() : "");
        Measure measure = measures.get(name);
        if (measure == null) {
            throw row.wrong("measure", "pay.wrong.measure", name, String.join(", ", measures.keySet()));
        }
        return measure;
    }

    private static void check(Row row, Measure measure, Currency currency) {
        if (!Unit.of(currency).equals(measure.unit())) {
            throw row.wrong("currency", "pay.wrong.quotaCurrency", currency.getCurrencyCode(), measure.name());
        }
    }

    private static Period dates(Row row, List<PayPlan> versions) {
        boolean isDated = row.find("from").isPresent() || row.find("to").isPresent();
        if (row.find("period").isPresent()) {
            if (isDated) {
                throw row.wrong("period", "pay.wrong.periodTwice");
            }
            return PeriodName.parse(row.get("period"), versions.getFirst().calendar())
                    .map(FiscalPeriod::dates)
                    .orElseThrow(() -> row.wrong("period", "pay.wrong.period", row.get("period")));
        }
        if (row.find("from").isEmpty() || row.find("to").isEmpty()) {
            throw row.wrong("period", "pay.wrong.noPeriod");
        }
        return row.dates("from", "to", versions.getFirst().valid());
    }
}
