package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pay.People.Stay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who is on which plan, when, and with which numbers of their own. */
final class PeopleFile {

    private static final Set<String> COLUMNS =
            Set.of("plan", "from", "to", "began", "status", "pay_currency", "manager_id");

    private final Plans plans;
    private final Mistakes mistakes;
    private final Map<String, List<Stay>> stays = new HashMap<>();
    private final Reporting reporting = new Reporting();

    PeopleFile(Plans plans, Mistakes mistakes) {
        this.plans = plans;
        this.mistakes = mistakes;
    }

    People read(TableFile file) throws IOException {
        Set<String> optional = new HashSet<>(COLUMNS);
        plans.names().forEach(plan -> optional.addAll(plans.numbers(plan).keySet()));
        file.read(Set.of("person_id"), optional, this::add);
        return new People(stays, reporting, mistakes.isEmpty());
    }

    private void add(Row row) {
        String person = row.get("person_id");
        if (person.contains("/")) {
            throw row.wrong("person_id", "pay.wrong.slash", person);
        }
        var each = stays.computeIfAbsent(person, _ -> new ArrayList<>());
        String plan = row.find("plan").orElse(plans.onlyName());
        if (plan.isEmpty() || !plans.knows(plan)) {
            throw row.wrong("plan", "pay.wrong.plan", plan, String.join(", ", plans.names()));
        }
        Period dates = row.dates("from", "to", plans.valid(plan));
        for (Stay other : each) {
            if (other.dates().overlaps(dates)) {
                throw row.wrong("from", "pay.wrong.overlap", person, Row.told(other.dates()), Row.told(dates));
            }
        }
        each.add(new Stay(
                plan,
                dates,
                row.find("to").isPresent(),
                row.findDate("began").orElse(dates.from()),
                atWork(row),
                paidIn(row, plan).orElse(null),
                numbers(row, plan, person)));
        row.find("manager_id").ifPresent(manager -> reporting.add(row, person, manager, dates));
    }

    private Optional<Currency> paidIn(Row row, String plan) {
        var currency = row.findCurrency("pay_currency");
        for (PayPlan version : plans.versions(plan)) {
            if (currency.isPresent()
                    && version.payExchange() == null
                    && !version.currency().equals(currency.get())) {
                throw row.wrong(
                        "pay_currency", "pay.wrong.payExchange", currency.get().getCurrencyCode(), plan);
            }
        }
        return currency;
    }

    private static boolean atWork(Row row) {
        return switch (row.find("status").orElse("active")) {
            case "active" -> true;
            case "leave" -> false;
            default -> throw row.wrong("status", "pay.wrong.oneOf", "status", row.get("status"), "active, leave");
        };
    }

    private Map<String, Because> numbers(Row row, String plan, String person) {
        Map<String, Because> numbers = new HashMap<>();
        for (String name : plans.numbers(plan).keySet()) {
            if (row.find(name).isPresent()) {
                var number = plans.number(plan, name, row, name);
                Reason told = Reason.of(Word.OWN_NUMBER).named(name).named(person);
                numbers.put(name, Because.fact(told, number.unit(), number.value()));
            }
        }
        return numbers;
    }
}
