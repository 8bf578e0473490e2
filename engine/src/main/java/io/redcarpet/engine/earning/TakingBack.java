package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.plan.Clawback;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes back of what was paid for one credit what the events of its transaction call for, in order of time. */
final class TakingBack {

    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);
    private static final Reason SHARE_OF_PAID = Reason.of(Word.CLAWBACK_OF_PAID);
    private static final Reason KEPT_SHARE = Reason.of(Word.KEPT_SHARE);
    private static final Reason KEPT = Reason.of(Word.KEPT);
    private static final Reason STILL_TO_PAY = Reason.of(Word.STILL_TO_PAY);

    private static final String TAKEN_BACK = "taken-back-";

    private final Payee payee;
    private final Credit credit;
    private final Because earned;
    private List<Payment> payments;

    /** A clawback with the event that calls for it. */
    private record Call(Clawback clawback, List<Event> soFar) {

        Event event() {
            return soFar.getLast();
        }
    }

    /**
     * @param earned above zero
     * @param payments in order of time
     */
    TakingBack(Payee payee, Credit credit, Because earned, List<Payment> payments) {
        this.payee = payee;
        this.credit = credit;
        this.earned = earned;
        this.payments = payments;
    }

    /** What was paid and taken back, in order of time. */
    List<Payment> apply(List<Clawback> clawbacks) {
        calls(clawbacks).forEach(this::apply);
        return payments;
    }

    private List<Call> calls(List<Clawback> clawbacks) {
        var calls = new ArrayList<Call>();
        for (Clawback clawback : clawbacks) {
            var soFar = new ArrayList<Event>();
            for (Event event : payee.events().of(credit.transaction().id(), clawback.event())) {
                if (!event.date().isAfter(payee.through()) && !isWaived(clawback, event.date())) {
                    soFar.add(event);
                    calls.add(new Call(clawback, List.copyOf(soFar)));
                }
            }
        }
        calls.sort(Comparator.comparing(call -> call.event().date()));
        return calls;
    }

    private boolean isWaived(Clawback clawback, LocalDate day) {
        return clawback.afterLeaving() == Clawback.AfterLeaving.WAIVED
                && payee.presence().isLeftBy(day);
    }

    private void apply(Call call) {
        LocalDate day = call.event().date();
        var before = new ArrayList<>(
                payments.stream().filter(each -> !each.on().isAfter(day)).toList());
        List<Payment> after =
                payments.stream().filter(each -> each.on().isAfter(day)).toList();
        Because share = ClawbackShares.of(call.clawback().share(), credit.transaction(), call.soFar());
        if (call.clawback().of() == Clawback.Of.PAID) {
            takeBack(call, before, share);
        } else {
            keep(call, before, after, share);
        }
        payments = before;
    }

    /** A stated share is of what is left each time; shares that grow from event to event are of all that was ever paid. */
    private void takeBack(Call call, List<Payment> before, Because share) {
        boolean grows = call.clawback().share() instanceof Clawback.Share.InProportion;
        Because of = grows ? Payment.sum(paidOnly(before), earned.unit()) : paid(before);
        Because taken = rounded(Because.product(SHARE_OF_PAID, of, share));
        Because left = Because.difference(KEPT, of, taken);
        add(call, before, Because.difference(reason(call), left, paid(before)));
    }

    private static List<Payment> paidOnly(List<Payment> payments) {
        return payments.stream()
                .filter(payment -> !payment.part().startsWith(TAKEN_BACK))
                .toList();
    }

    /** What stays earned is paid as it falls due, what was paid beyond it is taken back, and nothing more is paid then. */
    private void keep(Call call, List<Payment> before, List<Payment> after, Because share) {
        Because rest = Because.difference(KEPT_SHARE, EventShares.all(), share);
        Because kept = rounded(Because.product(KEPT, earned, rest));
        Because paid = paid(before);
        Exact due = paid.value();
        if (due.compareTo(kept.value()) > 0) {
            add(call, before, Because.difference(reason(call), kept, paid));
        }
        for (Payment payment : after) {
            due = due.plus(payment.amount().value());
            Because limited = limited(payment, due, kept, paid(before));
            if (!limited.value().isZero()) {
                before.add(payment.with(limited));
            }
        }
    }

    /** By how much the total grows that is paid of what is due, up to what stays earned. */
    private static Because limited(Payment payment, Exact due, Because kept, Because paid) {
        Exact next = due.min(kept.value());
        if (next.minus(paid.value()).equals(payment.amount().value())) {
            return payment.amount();
        }
        Reason until = Reason.of(Word.DUE_SO_FAR).on(payment.on());
        return Because.difference(STILL_TO_PAY, Because.least(KEPT, Because.fact(until, kept.unit(), due), kept), paid);
    }

    private void add(Call call, List<Payment> before, Because amount) {
        if (amount.value().signum() < 0) {
            Event event = call.event();
            before.add(new Payment(event.date(), TAKEN_BACK + event.kind() + "-" + event.date(), amount));
        }
    }

    private Because paid(List<Payment> before) {
        return Payment.sum(before, earned.unit());
    }

    private Because rounded(Because exact) {
        return Because.rounded(ROUNDED, exact, payee.plan().rounding().rounding());
    }

    private static Reason reason(Call call) {
        return call.event().told(Word.CLAWED_BACK);
    }
}
