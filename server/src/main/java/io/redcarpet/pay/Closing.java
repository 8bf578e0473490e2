package io.redcarpet.pay;

import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.plan.PayPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
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
        FiscalCalendar calendar = calendar(plans);
        checkEnds(through, plans, calendar);
        Set<Currency> paidIn = plans.all().stream().map(PayPlan::currency).collect(Collectors.toSet());
        var run = new PreviousRun(previous, through, calendar, paidIn);
        run.read(mistakes);
        for (String person : run.people()) {
            if (!people.knows(person)) {
                mistakes.add("--previous", 0, "pay.wrong.paidBefore", person);
            }
        }
        mistakes.stopIfAny();
        return run;
    }

    /** That of all plans: otherwise the name of a period does not say which days it has. */
    private static FiscalCalendar calendar(Plans plans) throws BadInput {
        PayPlan first = plans.all().getFirst();
        for (PayPlan other : plans.all()) {
            if (!other.calendar().equals(first.calendar())) {
                throw BadInput.of("--closed-through", 0, "pay.wrong.closingPlans", first.name(), other.name());
            }
        }
        return first.calendar();
    }

    /** A pay period ends on the day by one plan at least; those of the other plans that have ended by then are closed too. */
    private static void checkEnds(LocalDate through, Plans plans, FiscalCalendar calendar) throws BadInput {
        LocalDate end = plans.all().stream()
                .map(plan ->
                        calendar.containing(through, plan.payPeriod()).dates().lastDay())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (!end.equals(through)) {
            throw BadInput.of("--closed-through", 0, "pay.wrong.closedThrough", through.toString(), end.toString());
        }
    }
}
