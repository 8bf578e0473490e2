package io.redcarpet.engine.credit;

import io.redcarpet.engine.because.Argument.Name;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a share of a transaction becomes an amount that counts.
 *
 * @param rounding of a share of money, stated by the plan; null where the plan keeps it exact
 */
public record Crediting(Conversion conversion, @Nullable Rounding rounding) {

    private static final Reason SHARED = Reason.of(Word.SHARED);
    private static final Reason ROUNDED = Reason.of(Word.CREDIT_ROUNDED);

    /**
     * How much of the credit counts by the measure, in the measure's currency.
     *
     * @throws MissingFieldException when the transaction lacks a field
     * @throws io.redcarpet.engine.money.MissingExchangeRateException when its currency cannot be converted on the day
     */
    public Because value(Measure measure, Credit credit) {
        Because whole = whole(measure, credit);
        return credit.share().equals(Exact.ONE) ? whole : share(whole, credit);
    }

    private Because whole(Measure measure, Credit credit) {
        var transaction = credit.transaction();
        var unit = measure.unit();
        if (unit.kind() != Unit.Kind.MONEY || transaction.currency().equals(unit.currency())) {
            return measure.value().of(transaction, unit);
        }
        return conversion.convert(
                measure.value().of(transaction, Unit.of(transaction.currency())),
                Objects.requireNonNull(unit.currency()),
                credit.date());
    }

    private Because share(Because whole, Credit credit) {
        Because share = Because.product(SHARED, whole, Because.fact(new ShareOf(credit), Unit.SHARE, credit.share()));
        return rounding == null || whole.unit().kind() != Unit.Kind.MONEY
                ? share
                : Because.rounded(ROUNDED, share, rounding);
    }

    /** The share that somebody has in a transaction, as the source of a number. */
    private record ShareOf(Credit credit) implements Source {

        @Override
        public Reason reason() {
            return Reason.of(
                    Word.SHARE,
                    new Name(credit.person()),
                    new Name(credit.transaction().id()));
        }
    }
}
