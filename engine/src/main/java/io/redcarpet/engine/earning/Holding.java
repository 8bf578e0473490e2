package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a component has earned and still has to pay at the end of each pay period, as things stand then. */
final class Holding {

    private final Payee payee;
    private final Component component;
    private final Withholding withholding;
    private final @Nullable FiscalPeriod first;
    private final List<Pending> pending = new ArrayList<>();

    /**
     * @param earned before payments and clawbacks
     */
    Holding(Payee payee, Component component, List<Line> earned, Withholding withholding) {
        this.payee = payee;
        this.component = component;
        this.withholding = withholding;
        List<Line> late = component.terms().parts().isEmpty()
                ? List.of()
                : earned.stream().filter(Line::isForCredit).toList();
        late.forEach(line -> pending.add(new Pending(payee, component.id(), line)));
        this.first = Stream.concat(late.stream().map(Line::period), withholding.first().stream())
                .min(Comparator.comparing(period -> period.dates().from()))
                .orElse(null);
    }

    /** In order of time; none where nothing is to come. */
    List<HeldBalance> balances() {
        var balances = new ArrayList<HeldBalance>();
        for (FiscalPeriod period : periods()) {
            LocalDate end = period.dates().lastDay();
            List<Because> toCome = Stream.concat(due(end).stream(), withholding.at(period).stream())
                    .toList();
            if (!toCome.isEmpty()) {
                var told = Reason.of(Word.HELD).on(end);
                balances.add(new HeldBalance(payee.person(), component.id(), period, Because.sum(told, toCome)));
            }
        }
        return balances;
    }

    /** Those that have ended, from the first in which anything was earned that may be paid later. */
    private List<FiscalPeriod> periods() {
        return first == null
                ? List.of()
                : Stream.iterate(first, this::isKnown, payee.plan().calendar()::next)
                        .toList();
    }

    private boolean isKnown(FiscalPeriod period) {
        return !period.dates().lastDay().isAfter(payee.through());
    }

    private List<Because> due(LocalDate end) {
        var paying = new Paying(payee.knownThrough(end), component.terms());
        var due = new ArrayList<Because>();
        for (Pending line : pending) {
            if (line.isEarnedBy(end)) {
                due.addAll(line.at(end, paying));
            }
        }
        pending.removeIf(Pending::isOver);
        return due;
    }
}
