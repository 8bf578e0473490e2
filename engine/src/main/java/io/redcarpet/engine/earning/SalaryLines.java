package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Payout.Fixed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lines of a salary: each pay period's part of the year, which add up to the year to the coin. */
final class SalaryLines {

    private static final Reason INSTALLMENT = Reason.of(Word.INSTALLMENT);
    private static final Because EQUAL = Because.fact(Reason.of(Word.EQUAL_PART), Unit.NUMBER, Exact.ONE);

    private SalaryLines() {}

    static List<Line> lines(Payee payee, Fixed fixed) {
        var periods = new PayeePeriods(payee);
        Because yearly = payee.number(fixed.yearly());
        int coin = payee.plan().rounding().rounding().scale();
        return periods.ended(payee.plan().payPeriod()).stream()
                .map(period -> periods.line(
                        period, periods.prorated(installment(yearly, period, coin), fixed.proration(), period.dates())))
                .toList();
    }

    private static Because installment(Because yearly, FiscalPeriod period, int coin) {
        if (period.span() == Span.YEAR) {
            return yearly;
        }
        var parts = new ArrayList<Because>(Collections.nCopies(period.span().perYear(), EQUAL));
        parts.addFirst(yearly);
        return Because.of(new PartByWeight(period.number() - 1, coin), INSTALLMENT, yearly.unit(), List.copyOf(parts));
    }
}
