package io.redcarpet.pay;

import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On which version of a plan the person of a transaction is on the day on which it counts. */
final class PlanOfDay {

    private final TransactionTable table;
    private final List<Person> byPerson;

    /** When somebody is on which plan, and where the days of their transactions may stand. */
    private record Person(List<Stretch> stretches, List<DateColumn> dates) {}

    /** Days of somebody on a version, as days since 1970, and where the day of a transaction stands. */
    private record Stretch(PayPlan version, DateColumn dates, long from, long until) {}

    PlanOfDay(TransactionTable table, People people, Plans plans) {
        this.table = table;
        this.byPerson = table.persons().dictionary().texts().stream()
                .map(person -> person(people.stays(person), plans))
                .toList();
    }

    private Person person(List<People.Stay> stays, Plans plans) {
        List<DateColumn> dates = stays.stream()
                .flatMap(stay -> plans.versions(stay.plan()).stream())
                .map(this::dates)
                .distinct()
                .toList();
        return new Person(stretches(stays, plans), dates);
    }

    private List<Stretch> stretches(List<People.Stay> stays, Plans plans) {
        return stays.stream()
                .<Stretch>mapMulti((stay, into) -> plans.versions(stay.plan())
                        .forEach(version -> stay.dates()
                                .intersect(version.valid())
                                .ifPresent(days -> into.accept(stretch(version, days)))))
                .toList();
    }

    private Stretch stretch(PayPlan version, Period days) {
        return new Stretch(
                version, dates(version), days.from().toEpochDay(), days.until().toEpochDay());
    }

    private DateColumn dates(PayPlan plan) {
        return Objects.requireNonNull(table.dates().get(plan.incentiveDate()));
    }

    /** Null where the person is on none. */
    @Nullable
    PayPlan of(int row) {
        for (Stretch each : person(row).stretches) {
            int day = each.dates.epochDay(row);
            if (day >= each.from && day < each.until) {
                return each.version;
            }
        }
        return null;
    }

    /** The day on which the row would count by a plan that the person is on at any time; null where none is known yet. */
    @Nullable
    LocalDate day(int row) {
        for (DateColumn each : person(row).dates) {
            if (!each.isEmpty(row)) {
                return each.get(row);
            }
        }
        return null;
    }

    private Person person(int row) {
        return byPerson.get(table.persons().number(row));
    }
}
