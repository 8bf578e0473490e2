package io.redcarpet.engine.earning;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.BelowZero;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns what was earned for credits into what is paid for them and when. Lines for periods are paid in theirs.
 */
final class Paying {

    private final Payee payee;
    private final PaymentTerms terms;
    private final Installments installments;
    private final PayeePeriods periods;

    Paying(Payee payee, PaymentTerms terms) {
        this.payee = payee;
        this.terms = terms;
        this.installments = new Installments(payee, terms);
        this.periods = new PayeePeriods(payee);
    }

    /** In order of pay periods, as the lines came within each. */
    List<Line> apply(List<Line> lines) {
        if (terms.isWhenEarned()) {
            return lines;
        }
        var paid = new ArrayList<Line>(lines.size());
        for (Line line : lines) {
            if (line.isForCredit()) {
                all(line).stream()
                        .filter(payment -> !payment.on().isAfter(payee.through()))
                        .map(payment -> line(line, payment))
                        .forEach(paid::add);
            } else {
                paid.add(line);
            }
        }
        paid.sort(Comparator.comparing(line -> line.period().dates().from()));
        return paid;
    }

    /** What is still to be paid of a line for a credit after the last day that is known, as things stand on it. */
    List<Payment> toCome(Line line) {
        return all(line).stream()
                .filter(payment -> payment.on().isAfter(payee.through()))
                .toList();
    }

    private List<Payment> all(Line line) {
        Credit credit = payee.credits().get(line.credit());
        int sign = line.amount().value().signum();
        if (sign == 0 || (sign < 0 && terms.belowZero() == BelowZero.AT_ONCE)) {
            return List.of(new Payment(credit.date(), "", line.amount()));
        }
        List<Payment> due = installments.of(credit, line.amount()).stream()
                .sorted(Comparator.comparing(Payment::on))
                .toList();
        return sign < 0 ? due : new TakingBack(payee, credit, line.amount(), due).apply(terms.clawbacks());
    }

    private Line line(Line earned, Payment payment) {
        return new Line(earned.credit(), periods.payPeriod(payment.on()), payment.part(), payment.amount());
    }
}
