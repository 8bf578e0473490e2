package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.PartByWeight;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import io.redcarpet.engine.plan.PaymentTerms.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Divides what was earned for a credit into the parts of its payment terms, and finds when each falls due. */
final class Installments {

    private static final Reason RELEASED = Reason.of(Word.RELEASED_WITH_EVENTS);
    private static final Reason RELEASED_BEFORE = Reason.of(Word.RELEASED_BEFORE);
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

    /** All of it, also parts that wait for a day, by what has happened through the last day that is known. */
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
        var reason = Reason.of(Word.PAYMENT_PART)
                .of(Exact.of(place + 1), Unit.NUMBER)
                .of(Exact.of(of), Unit.NUMBER);
        List<Because> weights = Stream.concat(
                        Stream.of(earned), terms.parts().stream().map(Part::weight))
                .toList();
        return Because.of(new PartByWeight(place, rounding.scale()), reason, earned.unit(), weights);
    }

    private List<Payment> due(Due due, Credit credit, String part, Because amount) {
        return switch (due) {
            case Due.Later later -> List.of(new Payment(credit.date().plusMonths(later.months()), part, amount));
            case Due.OnDay onDay ->
                List.of(new Payment(notBefore(credit, credit.transaction().date(onDay.field())), part, amount));
            case Due.WithEvent event -> {
                List<Event> events = events(credit, event.kind());
                LocalDate first = events.isEmpty() ? null : events.getFirst().date();
                yield List.of(new Payment(notBefore(credit, first), part, amount));
            }
            case Due.InProportion proportion -> released(proportion, credit, part, amount);
        };
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
        for (Event event : events(credit, proportion.kind())) {
            soFar.add(event);
            Because share = EventShares.of(soFar, credit.transaction(), proportion.of());
            Because now = Because.rounded(ROUNDED, Because.product(RELEASED, amount, share), rounding);
            if (!now.value().equals(before)) {
                payments.add(
                        new Payment(notBefore(credit, event.date()), part + "-" + event.date(), since(now, before)));
            }
            before = now.value();
        }
        if (!before.equals(amount.value())) {
            payments.add(new Payment(Payment.UNKNOWN, part, since(amount, before)));
        }
        return payments;
    }

    private static Because since(Because now, Exact before) {
        return before.isZero()
                ? now
                : Because.difference(GROWTH, now, Because.fact(RELEASED_BEFORE, now.unit(), before));
    }
}
