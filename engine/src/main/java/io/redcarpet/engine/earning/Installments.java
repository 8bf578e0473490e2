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

    /** Those parts whose day is known. */
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
            case Due.Later later ->
                on(credit.date().plusMonths(later.months()), part, amount).toList();
            case Due.OnDay onDay ->
                on(notBefore(credit, credit.transaction().date(onDay.field())), part, amount)
                        .toList();
            case Due.WithEvent event ->
                events(credit, event.kind()).stream()
                        .limit(1)
                        .flatMap(first -> on(notBefore(credit, first.date()), part, amount))
                        .toList();
            case Due.InProportion proportion -> released(proportion, credit, part, amount);
        };
    }

    private static Stream<Payment> on(@Nullable LocalDate day, String part, Because amount) {
        return day == null ? Stream.empty() : Stream.of(new Payment(day, part, amount));
    }

    /** Nothing is paid before it counts. */
    private static @Nullable LocalDate notBefore(Credit credit, @Nullable LocalDate day) {
        return day != null && day.isBefore(credit.date()) ? credit.date() : day;
    }

    private List<Event> events(Credit credit, String kind) {
        return payee.events().of(credit.transaction().id(), kind);
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
                LocalDate day = event.date().isBefore(credit.date()) ? credit.date() : event.date();
                payments.add(new Payment(day, part + "-" + event.date(), since(now, before)));
            }
            before = now.value();
        }
        return payments;
    }

    private static Because since(Because now, Exact before) {
        return before.isZero()
                ? now
                : Because.difference(GROWTH, now, Because.fact(RELEASED_BEFORE, now.unit(), before));
    }
}
