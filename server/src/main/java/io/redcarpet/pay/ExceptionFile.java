package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.period.Period;
import io.redcarpet.pay.People.Stay;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that hold for one person instead of those that would, for some days and for a reason. */
final class ExceptionFile {

    private final Plans plans;
    private final People people;

    ExceptionFile(Plans plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    void read(TableFile file) throws IOException {
        file.read(Set.of("person_id", "number", "value", "reason"), Set.of("from", "to"), this::add);
    }

    private void add(Row row) {
        String person = row.get("person_id");
        if (!people.mayKnow(person)) {
            throw row.wrong("person_id", "pay.wrong.person", person);
        }
        if (!people.knows(person)) {
            return;
        }
        String name = row.get("number");
        except(row, planOf(row, person, name), name);
    }

    /** One of the plans that the person is on and that know the number, all in the same unit. */
    private String planOf(Row row, String person, String name) {
        Period dates = dates(row, person);
        Map<Unit, String> plansByUnit = new HashMap<>();
        var known = new TreeSet<String>();
        for (Stay stay : people.stays(person)) {
            Unit unit = plans.numbers(stay.plan()).get(name);
            known.addAll(plans.numbers(stay.plan()).keySet());
            if (unit != null && dates.overlaps(stay.dates())) {
                plansByUnit.put(unit, stay.plan());
            }
        }
        if (!known.contains(name)) {
            String all = known.isEmpty() ? "-" : String.join(", ", known);
            throw row.wrong("number", "pay.wrong.noNumber", name, all);
        }
        if (plansByUnit.size() != 1) {
            String key = plansByUnit.isEmpty() ? "pay.wrong.exceptionDays" : "pay.wrong.exceptionUnits";
            throw row.wrong("from", key, person, name);
        }
        return plansByUnit.values().iterator().next();
    }

    /** Without days of its own, all that the person is there. */
    private Period dates(Row row, String person) {
        List<Stay> stays = people.stays(person);
        return row.dates(
                "from",
                "to",
                new Period(
                        stays.getFirst().dates().from(), stays.getLast().dates().until()));
    }

    private void except(Row row, String plan, String name) {
        String person = row.get("person_id");
        Period dates = dates(row, person);
        for (Own other : people.exceptions(person, name)) {
            if (other.dates().overlaps(dates)) {
                throw row.wrong("from", "pay.wrong.overlap", name, Row.told(other.dates()), Row.told(dates));
            }
        }
        var told = Reason.of(Word.EXCEPTION).named(name).named(person).named(row.get("reason"));
        var number = plans.number(plan, name, row, "value");
        people.except(person, name, new Own(dates, Because.fact(told, number.unit(), number.value())));
    }
}
