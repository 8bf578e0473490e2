package io.redcarpet.pay;

import java.util.List;

/** Whether everybody who has a transaction is among the people. */
record PersonCheck(String file, TransactionTable table, People people, Mistakes mistakes) {

    void check() throws BadInput {
        List<String> persons = table.persons().dictionary().texts();
        for (int i = 0; i < persons.size(); i++) {
            if (!people.knows(persons.get(i))) {
                int row = table.persons().rowOf(i);
                mistakes.add(file, table.lines().of(row), "pay.wrong.person", persons.get(i));
            }
        }
        mistakes.stopIfAny();
    }
}
