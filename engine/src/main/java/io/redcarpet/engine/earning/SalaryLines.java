package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Payout.Fixed;
import io.redcarpet.engine.plan.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/** The lines of a salary: each pay period's part of the year, which add up to the year to the coin. */
final class SalaryLines {

    private static final Reason INSTALLMENT = Reason.of(Word.INSTALLMENT);
    private static final Because EQUAL = Because.fact(Reason.of(Word.EQUAL_PART), Unit.NUMBER, Exact.ONE);

    private final Payee payee;
    private final Fixed fixed;

    SalaryLines(Payee payee, Fixed fixed) {
        this.payee = payee;
        this.fixed = fixed;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (FiscalPeriod period : new PayeePeriods(payee).ended()) {
            var periods = new PayeePeriods(inInstallments(period));
            lines.add(periods.line(period, periods.prorated(installment(period), fixed.proration(), period.dates())));
        }
        return lines;
    }

    /** What each number of the person's own is for the pay period, in place of the year. */
    private Payee inInstallments(FiscalPeriod period) {
        var own = new HashMap<>(payee.own());
        String name = fixed.yearly().name();
        if (name != null) {
            own.computeIfPresent(
                    name,
                    (_, yearly) -> yearly.stream()
                            .map(each -> new Own(each.dates(), installment(each.number(), period)))
                            .toList());
        }
        return payee.withOwn(own);
    }

    private Setting installment(FiscalPeriod period) {
        Because stated = fixed.yearly().stated();
        return new Setting(fixed.yearly().name(), stated == null ? null : installment(stated, period));
    }

    private Because installment(Because yearly, FiscalPeriod period) {
        if (period.span() == Span.YEAR) {
            return yearly;
        }
        var parts = new ArrayList<Because>(Collections.nCopies(period.span().perYear(), EQUAL));
        parts.addFirst(yearly);
        int coin = payee.plan().rounding().rounding().scale();
        return Because.of(new PartByWeight(period.number() - 1, coin), INSTALLMENT, yearly.unit(), List.copyOf(parts));
    }
}
