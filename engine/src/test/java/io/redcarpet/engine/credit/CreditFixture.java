package io.redcarpet.engine.credit;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Expression.Field;
import io.redcarpet.engine.credit.Filter.Between;
import io.redcarpet.engine.money.Exact;
import java.util.Currency;
import java.util.Set;

/** Measures and numbers in as few words as tests like. */
public final class CreditFixture {

    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Unit EUROS = Unit.of(EUR);

    private static final Reason STATED = Reason.of(Word.CONSTANT);

    private CreditFixture() {}

    /** Digits, a percentage, or a fraction such as 1/3. */
    public static Exact exact(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Exact.parse(text)
                : Exact.parse(text.substring(0, slash)).dividedBy(Exact.parse(text.substring(slash + 1)));
    }

    public static Because euros(String amount) {
        return Because.fact(STATED, EUROS, exact(amount));
    }

    public static Because share(String share) {
        return Because.fact(STATED, Unit.SHARE, exact(share));
    }

    public static Because number(String number) {
        return Because.fact(STATED, Unit.NUMBER, exact(number));
    }

    /** What the field of that name says of all direct credits whose transaction has it. */
    public static Measure money(String field) {
        return measure(field, EUROS);
    }

    public static Measure count(String field) {
        return measure(field, Unit.NUMBER);
    }

    private static Measure measure(String field, Unit unit) {
        return new Measure(field, unit, new Field(field), new Between(field, null, null), Set.of(Role.DIRECT), 0);
    }
}
