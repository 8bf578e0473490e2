package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.quota.Quota;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The quotas of a run, by person. */
final class QuotaFile {

    private final Plans plans;
    private final People people;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, List<Quota>> byPerson = new HashMap<>();

    QuotaFile(Plans plans, People people) {
        this.plans = plans;
        this.people = people;
        for (PayPlan plan : plans.all()) {
            plan.quotas().keySet().forEach(measure -> {
                Measure known = plan.measures().get(measure);
                if (known != null) {
                    measures.put(measure, known);
                }
            });
        }
    }

    void read(TableFile file) throws BadInput, IOException {
        file.read(Set.of("person_id", "amount"), this::add);
    }

    List<Quota> of(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    private void add(Row row) {
        String person = row.get("person_id");
        if (!people.knows(person)) {
            throw row.wrong("person_id", "pay.wrong.person", person);
        }
        Measure measure = measure(row);
        Exact amount = row.number("amount");
        if (amount.signum() < 0) {
            throw row.wrong("amount", "pay.wrong.negative", "amount", row.get("amount"));
        }
        row.findCurrency("currency").ifPresent(currency -> check(row, measure, currency));
        var quota = new Quota(person, measure.name(), dates(row), amount, measure.unit());
        var others = byPerson.computeIfAbsent(person, _ -> new ArrayList<>());
        for (Quota other : others) {
            if (other.measure().equals(quota.measure()) && other.dates().overlaps(quota.dates())) {
                throw row.wrong(
                        "person_id",
                        "pay.wrong.overlap",
                        person,
                        other.dates().toString(),
                        quota.dates().toString());
            }
        }
        others.add(quota);
    }

    private Measure measure(Row row) {
        String name = row.find("measure")
                .orElse(measures.size() == 1 ? measures.keySet().iterator().next() : "");
        Measure measure = measures.get(name);
        if (measure == null) {
            throw row.wrong("measure", "pay.wrong.measure", name, String.join(", ", new TreeSet<>(measures.keySet())));
        }
        return measure;
    }

    private static void check(Row row, Measure measure, Currency currency) {
        if (!Unit.of(currency).equals(measure.unit())) {
            throw row.wrong("currency", "pay.wrong.quotaCurrency", currency.getCurrencyCode(), measure.name());
        }
    }

    private Period dates(Row row) {
        if (row.find("period").isPresent()) {
            return PeriodName.parse(row.get("period"), plans.all().getFirst().calendar())
                    .orElseThrow(() -> row.wrong("period", "pay.wrong.period", row.get("period")));
        }
        Period whole = plans.all().getFirst().valid();
        if (row.find("from").isEmpty() || row.find("to").isEmpty()) {
            throw row.wrong("from", "pay.wrong.noPeriod");
        }
        return row.dates("from", "to", whole);
    }
}
