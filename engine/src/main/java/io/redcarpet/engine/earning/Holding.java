package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a component has earned and still has to pay at the end of each pay period, as things stand then. */
final class Holding {

    private final Payee payee;
    private final Component component;
    private final Withholding withholding;
    private final boolean mayFall;
    private List<Line> pending;

    /**
     * @param earned before payments and clawbacks
     */
    Holding(Payee payee, Component component, List<Line> earned, Withholding withholding) {
        PaymentTerms terms = component.terms();
        this.payee = payee;
        this.component = component;
        this.withholding = withholding;
        this.pending = terms.parts().isEmpty()
                ? List.of()
                : earned.stream().filter(Line::isForCredit).toList();
        this.mayFall = terms.parts().stream().anyMatch(part -> part.due() instanceof Due.InProportion);
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
        return Stream.concat(pending.stream().map(Line::period), withholding.first().stream())
                .min(Comparator.comparing(period -> period.dates().from()))
                .map(first -> Stream.iterate(first, this::isKnown, payee.plan().calendar()::next)
                        .toList())
                .orElse(List.of());
    }

    private boolean isKnown(FiscalPeriod period) {
        return !period.dates().lastDay().isAfter(payee.through());
    }

    private List<Because> due(LocalDate end) {
        var paying = new Paying(payee.knownThrough(end), component.terms());
        var due = new ArrayList<Because>();
        var next = new ArrayList<Line>(pending.size());
        for (Line line : pending) {
            boolean isEarned = !line.period().dates().from().isAfter(end);
            List<Payment> toCome = isEarned ? paying.toCome(line) : List.of();
            toCome.stream()
                    .filter(payment -> !payment.amount().value().isZero())
                    .map(payment -> told(line, payment))
                    .forEach(due::add);
            if (!isEarned || mayFall || !toCome.isEmpty()) {
                next.add(line);
            }
        }
        pending = next;
        return due;
    }

    /** By the identifier of the earning as which it will be paid. */
    private Because told(Line line, Payment payment) {
        String id = new Line(line.credit(), line.period(), payment.part(), payment.amount())
                .earning(payee, component.id())
                .id();
        var reason = payment.isWaiting()
                ? Reason.of(Word.STILL_WAITING).named(id)
                : Reason.of(Word.STILL_DUE).named(id).on(payment.on());
        return Because.fact(reason, payment.amount().unit(), payment.amount().value());
    }
}
