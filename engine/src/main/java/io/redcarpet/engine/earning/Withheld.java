package io.redcarpet.engine.earning;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.period.FiscalPeriod;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * What a gate has withheld in a year when a version of a plan ends, and may still be released in that year by another.
 *
 * @param lastDay of the version
 * @param earnings what would have been paid
 */
record Withheld(int year, LocalDate lastDay, List<Earning> earnings) {

    static final Withheld NOTHING = new Withheld(0, LocalDate.MIN, List.of());

    static Withheld of(int year, List<Line> lines, Payee payee, String component) {
        return new Withheld(
                year,
                payee.days().lastDay(),
                lines.stream().map(line -> line.earning(payee, component)).toList());
    }

    /** The pay period in which the version ended, which the next one may not know. */
    FiscalPeriod lastPeriod(Payee payee) {
        return new PayeePeriods(payee).payPeriod(lastDay);
    }

    /** For the same person in a version for which other credits may count. */
    List<Line> lines(Payee payee) {
        return earnings.stream()
                .map(earning -> new Line(place(earning, payee), earning.period(), earning.part(), earning.because()))
                .toList();
    }

    private static int place(Earning earning, Payee payee) {
        Credit credit = earning.credit();
        return credit == null
                ? Line.NO_CREDIT
                : Math.max(Line.NO_CREDIT, Collections.binarySearch(payee.credits(), credit, Credit.ORDER));
    }
}
