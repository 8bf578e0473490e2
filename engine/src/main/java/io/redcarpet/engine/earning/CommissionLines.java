package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Payout.Commission;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.Rates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Set<String> moving = measuresThatRerate(commission.rates());
        Payee payee = standing.payee();
        int until = credited.firstOn(payee.days().until());
        for (int i = credited.firstOn(payee.days().from()); i < until; i++) {
            Credit credit = payee.credits().get(i);
            Because amount = payee.isPaidOn(credit.date()) ? amount(commission, credited, moving, i) : null;
            if (amount != null) {
                paid.add(component, credit.date(), amount.value());
                lines.add(
                        new Line(i, standing.period(credit.date(), payee.plan().payPeriod()), "", amount));
            }
        }
        paid.forget(component);
        return commission.lines() == Lines.EACH_CREDIT ? lines : byPeriod(lines);
    }

    /** Null for a credit that is neither paid itself nor changes what is paid for earlier ones. */
    private @Nullable Because amount(Commission commission, Credited credited, Set<String> moving, int credit) {
        Because value = credited.value(credit);
        if (value != null) {
            return rates.pay(commission.rates(), credit, value);
        }
        boolean moves =
                moving.stream().anyMatch(measure -> standing.credited(measure).value(credit) != null);
        return moves
                ? rates.brought(commission.rates(), credit, credited.measure().unit())
                : null;
    }

    private static Set<String> measuresThatRerate(Rates rates) {
        return rates.all()
                .flatMap(each -> switch (each) {
                    case Rates.Tiers tiers when tiers.mode() == Rates.Mode.RETROACTIVE -> measures(tiers.by()).stream();
                    case Rates.Sloped sloped
                    when sloped.mode() == Rates.Mode.RETROACTIVE -> measures(sloped.by()).stream();
                    default -> Stream.of();
                })
                .collect(Collectors.toSet());
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
