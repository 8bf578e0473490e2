package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Payout.Commission;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Rates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a commission, one for each credit that counts or one for each pay period. */
final class CommissionLines {

    private final Standing standing;
    private final PaidSoFar paid;
    private final RatePay rates;

    CommissionLines(Standing standing, PaidSoFar paid) {
        this.standing = standing;
        this.paid = paid;
        this.rates = new RatePay(standing, new Numbers(standing, paid));
    }

    List<Line> lines(String component, Commission commission) {
        var lines = new ArrayList<Line>();
        Credited credited = standing.credited(commission.measure());
        List<String> moving = measuresThatRerate(commission.rates());
        Payee payee = standing.payee();
        int until = credited.firstOn(payee.days().until());
        for (int i = credited.firstOn(payee.days().from()); i < until; i++) {
            Credit credit = payee.credits().get(i);
            Because value = payee.isPaidOn(credit.date()) ? value(credited, moving, i) : null;
            if (value != null) {
                Because amount = rates.pay(commission.rates(), i, value);
                paid.add(component, credit.date(), amount.value());
                lines.add(
                        new Line(i, standing.period(credit.date(), payee.plan().payPeriod()), "", amount));
            }
        }
        paid.forget(component);
        return commission.lines() == Lines.EACH_CREDIT ? lines : byPeriod(lines);
    }

    /** A credit that is not paid itself still counts as nothing where it may lift others into another tier. */
    private @Nullable Because value(Credited credited, List<String> moving, int credit) {
        Because value = credited.value(credit);
        return value != null
                        || moving.stream()
                                .allMatch(measure -> standing.credited(measure).value(credit) == null)
                ? value
                : Because.fact(Reason.of(Word.NOT_PAID), credited.measure().unit(), Exact.ZERO);
    }

    private static List<String> measuresThatRerate(Rates rates) {
        return switch (rates) {
            case Rates.Tiers tiers when tiers.mode() == Rates.Mode.RETROACTIVE -> measures(tiers.by());
            case Rates.Sloped sloped when sloped.mode() == Rates.Mode.RETROACTIVE -> measures(sloped.by());
            case Rates.Multiplied multiplied -> measuresThatRerate(multiplied.rates());
            default -> List.of();
        };
    }

    private static List<String> measures(Basis basis) {
        return switch (basis) {
            case Basis.Credited credited -> List.of(credited.measure());
            case Basis.Attainment attainment -> List.of(attainment.measure());
            case Basis.Ratio ratio -> List.of(ratio.part(), ratio.whole());
            case Basis.Average average ->
                average.parts().stream()
                        .flatMap(part -> measures(part.by()).stream())
                        .toList();
            case Basis.PaidOut _, Basis.OfTransaction _, Basis.Rank _ -> List.of();
        };
    }

    private static List<Line> byPeriod(List<Line> lines) {
        Map<FiscalPeriod, List<Because>> amounts = new LinkedHashMap<>();
        lines.forEach(line ->
                amounts.computeIfAbsent(line.period(), _ -> new ArrayList<>()).add(line.amount()));
        return amounts.entrySet().stream()
                .map(each -> new Line(
                        Line.NO_CREDIT,
                        each.getKey(),
                        "",
                        Because.sum(Reason.of(Word.OF_PERIOD), List.copyOf(each.getValue()))))
                .toList();
    }
}
