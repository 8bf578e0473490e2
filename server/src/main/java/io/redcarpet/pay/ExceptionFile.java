package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.period.Period;
import io.redcarpet.pay.People.Stay;
import java.io.IOException;
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
        file.read(Set.of("person_id", "number", "value", "reason"), this::add);
    }

    private void add(Row row) {
        String person = row.get("person_id");
        if (!people.mayKnow(person)) {
            throw row.wrong("person_id", "pay.wrong.person", person);
        }
        String name = row.get("number");
        var known = new TreeSet<String>();
        for (Stay stay : people.stays(person)) {
            known.addAll(plans.numbers(stay.plan()).keySet());
            if (plans.numbers(stay.plan()).containsKey(name)) {
                except(row, stay, name);
                return;
            }
        }
        if (people.knows(person)) {
            throw row.wrong("number", "pay.wrong.noNumber", name, known.isEmpty() ? "-" : String.join(", ", known));
        }
    }

    private void except(Row row, Stay stay, String name) {
        String person = row.get("person_id");
        Period dates = row.dates("from", "to", plans.valid(stay.plan()));
        for (Own other : people.exceptions(person, name)) {
            if (other.dates().overlaps(dates)) {
                throw row.wrong("from", "pay.wrong.overlap", name, Row.told(other.dates()), Row.told(dates));
            }
        }
        var told = Reason.of(Word.EXCEPTION).named(name).named(person).named(row.get("reason"));
        var number = plans.number(stay.plan(), name, row, "value");
        people.except(person, name, new Own(dates, Because.fact(told, number.unit(), number.value())));
    }
}
