package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was earned for a credit, with the day on which it is paid or taken back, as far as it is known.
 *
 * @param part tells it from the other payments of the same line
 * @param awaited the event or the day of the transaction that decides when; null where that is known from the beginning
 */
record Payment(
        LocalDate on, String part, Because amount, @Nullable Reason awaited) {

    /** The day of what waits for something of which nobody knows when it will happen. */
    static final LocalDate UNKNOWN = LocalDate.MAX;

    private static final Reason PAID = Reason.of(Word.PAID_UNTIL_THEN);

    Payment(LocalDate on, String part, Because amount) {
        this(on, part, amount, null);
    }

    /** What these payments come to, each with its day. */
    static Because sum(List<Payment> payments, Unit unit) {
        List<Because> each = payments.stream().map(Payment::told).toList();
        return each.isEmpty() ? Because.fact(PAID, unit, Exact.ZERO) : Because.sum(PAID, each);
    }

    boolean isWaiting() {
        return on.equals(UNKNOWN);
    }

    private Because told() {
        return Because.fact(Reason.of(Word.PAID_ON).on(on), amount.unit(), amount.value());
    }

    Payment with(Because changed) {
        return new Payment(on, part, changed, awaited);
    }
}
