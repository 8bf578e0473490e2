package io.redcarpet.pay;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Hierarchy;
import io.redcarpet.engine.credit.Hierarchy.Below;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Quotas;
import io.redcarpet.pay.People.Stay;
import io.redcarpet.pay.PersonRows.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings together what a person's pay follows from: one payee for each version of a plan that the person was on. */
final class Payees {

    private final Inputs inputs;
    private final PersonRows rows;
    private final Hierarchy hierarchy;
    private final String orderedBy;

    Payees(Inputs inputs) {
        this.inputs = inputs;
        PayPlan first = inputs.plans().all().getFirst();
        this.orderedBy = first.incentiveDate();
        this.rows = new PersonRows(inputs.transactions(), dates(first));
        this.hierarchy = inputs.hierarchy();
    }

    Inputs inputs() {
        return inputs;
    }

    List<Payee> of(String person) {
        var payees = new ArrayList<Payee>();
        byPlan(inputs.people().stays(person)).forEach((plan, stays) -> {
            for (PayPlan version : inputs.plans().versions(plan)) {
                days(version, stays).ifPresent(days -> payees.add(payee(person, version, days, stays)));
            }
        });
        return payees;
    }

    private static Map<String, List<Stay>> byPlan(List<Stay> stays) {
        Map<String, List<Stay>> byPlan = new LinkedHashMap<>();
        stays.forEach(stay ->
                byPlan.computeIfAbsent(stay.plan(), _ -> new ArrayList<>()).add(stay));
        return byPlan;
    }

    /** From the first day to the last that the person was on the version, as far as it is known. */
    private Optional<Period> days(PayPlan version, List<Stay> stays) {
        LocalDate until = inputs.asOf().plusDays(1);
        var hull = new Period(
                stays.getFirst().dates().from(), stays.getLast().dates().until());
        return hull.intersect(version.valid())
                .filter(days -> days.from().isBefore(until))
                .map(days -> new Period(days.from(), days.until().isBefore(until) ? days.until() : until));
    }

    private Payee payee(String person, PayPlan plan, Period days, List<Stay> stays) {
        List<Period> active = stays.stream()
                .filter(Stay::atWork)
                .map(Stay::dates)
                .flatMap(dates -> dates.intersect(plan.valid()).stream())
                .toList();
        var presence = new Presence(
                stays.getFirst().began(), active, inputs.people().left(person).orElse(null));
        return new Payee(
                person,
                plan,
                days,
                inputs.asOf(),
                presence,
                new Quotas(
                        plan.calendar(),
                        plan.quotas(),
                        presence,
                        inputs.quotas().of(person)),
                inputs.people().own(person),
                credits(person, plan),
                inputs.events());
    }

    private List<Credit> credits(String person, PayPlan plan) {
        var credits = new ArrayList<Credit>();
        Column.Dates dates = dates(plan);
        add(credits, person, dates, new Source(rows.of(person), null));
        List<Below> below = plan.levels() == 0 ? List.of() : hierarchy.below(person, plan.levels());
        below.forEach(each -> add(credits, person, dates, new Source(rows.of(each.person()), each)));
        if (!plan.incentiveDate().equals(orderedBy) || !below.isEmpty()) {
            credits.sort(Credit.ORDER);
        }
        return below.isEmpty() ? credits : together(credits);
    }

    /** Two people below who share a sale make one credit of it for their manager. */
    private static List<Credit> together(List<Credit> credits) {
        var together = new ArrayList<Credit>(credits.size());
        for (Credit credit : credits) {
            Credit last = together.isEmpty() ? null : together.getLast();
            if (last != null && Credit.ORDER.compare(last, credit) == 0) {
                together.set(together.size() - 1, last.with(last.share().plus(credit.share())));
            } else {
                together.add(credit);
            }
        }
        return together;
    }

    private Column.Dates dates(PayPlan plan) {
        return Objects.requireNonNull(inputs.transactions().dates().get(plan.incentiveDate()));
    }

    /** Rows that give somebody credits: their own, or those of somebody below. */
    private record Source(Range rows, @Nullable Below below) {}

    private void add(List<Credit> credits, String person, Column.Dates dates, Source source) {
        for (int row = source.rows.from(); row < source.rows.until(); row++) {
            Credit credit = credit(person, row, dates, source.below);
            if (credit != null && !credit.date().isAfter(inputs.asOf())) {
                credits.add(credit);
            }
        }
    }

    /** Null for a transaction that has no incentive date yet, and for one of a day on which the person was not below. */
    private @Nullable Credit credit(String person, int row, Column.Dates dates, @Nullable Below below) {
        LocalDate date = dates.get(row);
        var table = inputs.transactions();
        Role role = table.role(row);
        if (date == null
                || (below != null && (role != Role.DIRECT || !below.dates().contains(date)))) {
            return null;
        }
        return new Credit(
                table.transaction(row),
                person,
                below == null ? role : Role.ROLLED_UP,
                below == null ? 0 : below.level(),
                table.share(row),
                date);
    }
}
