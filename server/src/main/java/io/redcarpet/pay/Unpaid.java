package io.redcarpet.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Transactions that pay their persons nothing, who are on no plan on that day: no mistake, but worth a look.
 *
 * @param file that holds them
 * @param rows how many there are
 * @param first some of them, in the order of the file
 */
record Unpaid(String file, int rows, List<Left> first) {

    private static final int SHOWN = 3;

    /** One of them, and where it stands. */
    private record Left(int line, String transaction, String person, LocalDate day) {}

    /** Before the rows are brought into another order. */
    static Unpaid of(Inputs inputs) {
        TransactionTable table = inputs.transactions();
        var plans = new PlanOfDay(table, inputs.people(), inputs.plans());
        var first = new ArrayList<Left>();
        int rows = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isEmpty(row) && plans.of(row) == null) {
                LocalDate day = plans.day(row);
                if (day != null && !day.isAfter(inputs.asOf()) && rows++ < SHOWN) {
                    first.add(left(table, row, day));
                }
            }
        }
        return new Unpaid(RunFiles.name(inputs.files().transactions(), "--transactions"), rows, first);
    }

    private static Left left(TransactionTable table, int row, LocalDate day) {
        return new Left(
                table.lines().of(row),
                Objects.requireNonNull(table.ids().get(row)),
                Objects.requireNonNull(table.persons().get(row)),
                day);
    }

    /** In one line; nothing where there is nothing to tell. */
    void tell(Speech speech) {
        if (rows > 0) {
            String shown = first.stream()
                    .map(each -> speech.text(
                            "pay.told.unpaidRow",
                            String.valueOf(each.line),
                            each.transaction,
                            each.person,
                            each.day.toString()))
                    .collect(Collectors.joining("; "));
            speech.err().println(speech.text("pay.told.unpaid", file, rows, shown, rows - first.size()));
            speech.err().flush();
        }
    }
}
