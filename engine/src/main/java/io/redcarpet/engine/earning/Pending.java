package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A line that is paid by parts, and what of it is still to come from period to period. */
final class Pending {

    private final Payee payee;
    private final String component;
    private final Line line;
    private List<ToCome> toCome = List.of();
    private LocalDate changes = LocalDate.MIN;

    /** A part with its day. */
    private record ToCome(LocalDate on, Because told) {}

    Pending(Payee payee, String component, Line line) {
        this.payee = payee;
        this.component = component;
        this.line = line;
    }

    boolean isEarnedBy(LocalDate day) {
        return !line.period().dates().from().isAfter(day);
    }

    /**
     * Where nothing has happened since the last time, only what was paid since is no longer to come.
     *
     * @param paying of what was known on that day, none of them earlier than the last time
     */
    List<Because> at(LocalDate day, Paying paying) {
        if (day.isBefore(changes)) {
            toCome = toCome.stream().filter(part -> part.on().isAfter(day)).toList();
        } else {
            toCome = paying.toCome(line).stream()
                    .filter(payment -> !payment.amount().value().isZero())
                    .map(payment -> new ToCome(payment.on(), told(payment)))
                    .toList();
            changes = nextChange(day);
        }
        return toCome.stream().map(ToCome::told).toList();
    }

    /** Whether nothing is to come any more, whatever the day. */
    boolean isOver() {
        return toCome.isEmpty() && changes.equals(LocalDate.MAX);
    }

    /** The next day on which anything happens to the transaction, or the person has left. */
    private LocalDate nextChange(LocalDate day) {
        String transaction = payee.credits().get(line.credit()).transaction().id();
        Stream<LocalDate> events = payee.plan().events().stream()
                .flatMap(kind -> payee.events().of(transaction, kind).stream())
                .map(Event::date);
        return Stream.concat(events, Stream.ofNullable(payee.presence().left()))
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** By the identifier of the earning as which it will be paid. */
    private Because told(Payment payment) {
        String id = new Line(line.credit(), line.period(), payment.part(), payment.amount())
                .earning(payee, component)
                .id();
        Reason awaited = payment.awaited();
        var reason = awaited == null || !payment.isWaiting()
                ? Reason.of(Word.STILL_DUE).on(payment.on())
                : awaited;
        return Because.fact(
                reason.named(id), payment.amount().unit(), payment.amount().value());
    }
}
