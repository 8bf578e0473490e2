package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A person's numbers of one name: on each day the first that holds, and the plan's where none does.
 *
 * @param inOrder of precedence
 */
record OwnNumbers(List<Own> inOrder) {

    /** In order of time and without overlaps; with gaps only where neither the person nor the plan has a number. */
    List<Own> during(Period days, Setting setting) {
        var holding = new ArrayList<Own>();
        List<Period> free = List.of(days);
        for (Own own : inOrder) {
            for (Period each : free) {
                each.intersect(own.dates()).ifPresent(dates -> holding.add(new Own(dates, own.number())));
            }
            free = without(free, own.dates());
        }
        Because stated = setting.stated();
        if (stated != null) {
            free.forEach(each -> holding.add(new Own(each, stated)));
        }
        holding.sort(Comparator.comparing(own -> own.dates().from()));
        return holding;
    }

    private static List<Period> without(List<Period> free, Period taken) {
        var left = new ArrayList<Period>();
        for (Period each : free) {
            if (!each.overlaps(taken)) {
                left.add(each);
                continue;
            }
            if (each.from().isBefore(taken.from())) {
                left.add(new Period(each.from(), taken.from()));
            }
            if (taken.until().isBefore(each.until())) {
                left.add(new Period(taken.until(), each.until()));
            }
        }
        return left;
    }
}
