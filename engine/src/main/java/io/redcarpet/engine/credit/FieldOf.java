package io.redcarpet.engine.credit;

import io.redcarpet.engine.because.Argument.Name;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Word;

/** A field of a transaction, as the source of a number. */
record FieldOf(Transaction transaction, String field) implements Source {

    @Override
    public Reason reason() {
        return Reason.of(Word.FIELD, new Name(field), new Name(transaction.id()));
    }
}
