package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Argument.Name;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.AfterLeaving;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import io.redcarpet.engine.plan.PaymentTerms.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Divides what was earned for a credit into the parts of its payment terms, and finds when each falls due. */
final class Installments {

    private static final Reason RELEASED = Reason.of(Word.RELEASED_WITH_EVENTS);
    private static final Reason GROWTH = Reason.of(Word.RELEASED_NOW);
    private static final Reason ROUNDED = Reason.of(Word.ROUNDED);

    private final Payee payee;
    private final PaymentTerms terms;
    private final Rounding rounding;

    Installments(Payee payee, PaymentTerms terms) {
        this.payee = payee;
        this.terms = terms;
        this.rounding = payee.plan().rounding().rounding();
    }

    /**
     * All of it but what lapses, also parts that wait for a day, by what has happened through the last day that is known.
     */
    List<Payment> of(Credit credit, Because earned) {
        if (terms.parts().isEmpty()) {
            return List.of(new Payment(credit.date(), "", earned));
        }
        var payments = new ArrayList<Payment>();
        for (int i = 0; i < terms.parts().size(); i++) {
            payments.addAll(due(terms.parts().get(i).due(), credit, "paid-" + (i + 1), part(earned, i)));
        }
        return payments;
    }

    private Because part(Because earned, int place) {
        int of = terms.parts().size();
        if (of == 1) {
            return earned;
        }
        var reason = Reason.of(Word.PAYMENT_PART).numbered(place + 1).numbered(of);
        List<Because> weights = Stream.concat(
                        Stream.of(earned), terms.parts().stream().map(Part::weight))
                .toList();
        return Because.of(new PartByWeight(place, rounding.scale()), reason, earned.unit(), weights);
    }

    private List<Payment> due(Due due, Credit credit, String part, Because amount) {
        return switch (due) {
            case Due.Later(int months) -> once(new Payment(credit.date().plusMonths(months), part, amount));
            case Due.OnDay(String field) -> {
                LocalDate day = notBefore(credit, credit.transaction().date(field));
                yield once(new Payment(day, part, amount, awaited(Word.STILL_UNDATED, field)));
            }
            case Due.WithEvent(String kind) -> {
                List<Event> events = events(credit, kind);
                LocalDate day = notBefore(
                        credit, events.isEmpty() ? null : events.getFirst().date());
                yield once(new Payment(day, part, amount, awaited(Word.STILL_WAITING, kind)));
            }
            case Due.InProportion proportion -> released(proportion, credit, part, amount);
        };
    }

    private static Reason awaited(Word word, String name) {
        return Reason.of(word, new Name(name));
    }

    private List<Payment> once(Payment payment) {
        return lapses(payment.on()) ? List.of() : List.of(payment);
    }

    /** What waits may still fall due on the day after the last that is known. */
    private boolean lapses(LocalDate day) {
        LocalDate earliest = day.equals(Payment.UNKNOWN) ? payee.through().plusDays(1) : day;
        return terms.afterLeaving() == AfterLeaving.LAPSES && payee.presence().isLeftBy(earliest);
    }

    /** Nothing is paid before it counts. */
    private static LocalDate notBefore(Credit credit, @Nullable LocalDate day) {
        if (day == null) {
            return Payment.UNKNOWN;
        }
        return day.isBefore(credit.date()) ? credit.date() : day;
    }

    private List<Event> events(Credit credit, String kind) {
        return payee.events().of(credit.transaction().id(), kind).stream()
                .filter(event -> !event.date().isAfter(payee.through()))
                .toList();
    }

    private List<Payment> released(Due.InProportion proportion, Credit credit, String part, Because amount) {
        var payments = new ArrayList<Payment>();
        var soFar = new ArrayList<Event>();
        Exact before = Exact.ZERO;
        Exact whenLeft = Exact.ZERO;
        for (Event event : events(credit, proportion.kind())) {
            soFar.add(event);
            LocalDate day = notBefore(credit, event.date());
            Because due = due(amount, EventShares.of(soFar, credit.transaction(), proportion.of()));
            Because now = lapses(day) ? within(whenLeft, due) : due;
            add(payments, new Payment(day, part + "-" + event.date(), now), before);
            before = now.value();
            whenLeft = lapses(day) ? whenLeft : before;
        }
        Because all = lapses(Payment.UNKNOWN) ? within(whenLeft, amount) : amount;
        add(payments, new Payment(Payment.UNKNOWN, part, all, awaited(Word.STILL_WAITING, proportion.kind())), before);
        return payments;
    }

    /** By how much the total grows or falls, where it does. */
    private static void add(List<Payment> payments, Payment total, Exact before) {
        if (!total.amount().value().equals(before)) {
            Because now = total.amount();
            payments.add(before.isZero() ? total : total.with(since(now, before, payments.getLast())));
        }
    }

    private Because due(Because amount, Because share) {
        return Because.rounded(ROUNDED, Because.product(RELEASED, amount, share), rounding);
    }

    /** What comes in after somebody has left pays nothing more; what goes back takes back all the same. */
    private Because within(Exact whenLeft, Because due) {
        boolean isWithin = due.value().minus(whenLeft).signum() * due.value().signum() <= 0;
        if (isWithin) {
            return due;
        }
        Reason told = Reason.of(Word.DUE_WHEN_LEFT)
                .on(Objects.requireNonNull(payee.presence().left()));
        var most = Because.fact(told, due.unit(), whenLeft);
        return due.value().signum() > 0 ? Because.least(told, due, most) : Because.greatest(told, due, most);
    }

    private static Because since(Because now, Exact before, Payment last) {
        Reason until = Reason.of(Word.RELEASED_BEFORE).on(last.on());
        return Because.difference(GROWTH, now, Because.fact(until, now.unit(), before));
    }
}
