package io.redcarpet.pay;

import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pay.People.Stay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which periods are closed, and where it stands what was paid in them.
 *
 * @param through the last day of the last closed pay period; null where none is closed
 * @param previous the folder of the run that paid them; null where none is closed
 */
record Closing(@Nullable LocalDate through, @Nullable Path previous) {

    /** What was paid in the closed periods; null where none is closed. */
    @Nullable
    PreviousRun read(Plans plans, People people, Mistakes mistakes) throws BadInput, IOException {
        if (through == null && previous == null) {
            return null;
        }
        if (through == null || previous == null) {
            throw BadInput.of("--closed-through", 0, "pay.wrong.closing");
        }
        PayPlan plan = plans.all().getFirst();
        check(plan, plans);
        for (String person : people.ids()) {
            if (currencies(people.stays(person), plans) > 1) {
                mistakes.add("--closed-through", 0, "pay.wrong.closingCurrencies", person);
            }
        }
        mistakes.stopIfAny();
        FiscalPeriod period = plan.calendar().containing(through, plan.payPeriod());
        if (!period.dates().lastDay().equals(through)) {
            throw BadInput.of(
                    "--closed-through",
                    0,
                    "pay.wrong.closedThrough",
                    through.toString(),
                    period.dates().lastDay().toString());
        }
        var run = new PreviousRun(previous, through, plan.calendar(), plan.payPeriod());
        run.read(mistakes);
        for (String person : run.people()) {
            if (!people.knows(person)) {
                mistakes.add("--previous", 0, "pay.wrong.paidBefore", person);
            }
        }
        mistakes.stopIfAny();
        return run;
    }

    /** A day closes pay periods, which have to be the same for all. */
    private static void check(PayPlan first, Plans plans) throws BadInput {
        for (PayPlan other : plans.all()) {
            if (other.payPeriod() != first.payPeriod() || !other.calendar().equals(first.calendar())) {
                throw BadInput.of("--closed-through", 0, "pay.wrong.closingPlans", first.name(), other.name());
            }
        }
    }

    private static long currencies(List<Stay> stays, Plans plans) {
        return stays.stream()
                .flatMap(stay -> plans.versions(stay.plan()).stream())
                .map(PayPlan::currency)
                .distinct()
                .count();
    }
}
