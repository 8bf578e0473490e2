package io.redcarpet.engine.credit;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number made of a transaction's fields. Every expression has a value for every transaction that has the fields: it
 * ends, and it never divides by zero.
 */
public sealed interface Expression {

    /** What a combination says of itself: its parts say the rest. */
    Reason CALCULATED = Reason.of(Word.CALCULATED);

    /**
     * The number, with the fields it comes from.
     *
     * @throws MissingFieldException when the transaction lacks a field
     */
    Because of(Transaction transaction, Unit unit);

    /** The fields it asks for. */
    List<String> fields();

    /** A numeric field. */
    record Field(String name) implements Expression {

        @Override
        public Because of(Transaction transaction, Unit unit) {
            Exact number = transaction.exact(name);
            if (number == null) {
                throw new MissingFieldException(transaction.id(), name);
            }
            return Because.fact(new FieldOf(transaction, name), unit, number);
        }

        @Override
        public List<String> fields() {
            return List.of(name);
        }
    }

    /** A number of the plan. */
    record Constant(Exact number) implements Expression {

        private static final Reason IN_PLAN = Reason.of(Word.CONSTANT);

        @Override
        public Because of(Transaction transaction, Unit unit) {
            return Because.fact(IN_PLAN, unit, number);
        }

        @Override
        public List<String> fields() {
            return List.of();
        }
    }

    /**
     * Sum, difference, product, least or greatest of others. Of what is multiplied nobody knows which is the money and which
     * the months or pieces, so that factors are numbers as they stand in the file.
     *
     * @param operation any but the quotient, which has no value for a whole of zero
     */
    record Combined(Arithmetic operation, List<Expression> operands) implements Expression {

        public Combined {
            if (operation == Arithmetic.QUOTIENT || operands.isEmpty()) {
                throw new IllegalArgumentException("%s of %d operands; divide by a constant or take a proportion"
                        .formatted(operation, operands.size()));
            }
        }

        @Override
        public Because of(Transaction transaction, Unit unit) {
            return Because.of(operation, CALCULATED, unit, each(operands, transaction, operandUnit(unit)));
        }

        private Unit operandUnit(Unit unit) {
            return operation == Arithmetic.PRODUCT ? Unit.NUMBER : unit;
        }

        @Override
        public List<String> fields() {
            return operands.stream()
                    .flatMap(operand -> operand.fields().stream())
                    .toList();
        }
    }

    /**
     * One divided by a constant.
     *
     * @param divisor not zero
     */
    record Over(Expression dividend, Exact divisor) implements Expression {

        public Over {
            if (divisor.isZero()) {
                throw new IllegalArgumentException("Nothing can be divided by 0; use another divisor");
            }
        }

        @Override
        public Because of(Transaction transaction, Unit unit) {
            return Because.quotient(
                    CALCULATED,
                    unit,
                    dividend.of(transaction, unit),
                    new Constant(divisor).of(transaction, Unit.NUMBER));
        }

        @Override
        public List<String> fields() {
            return dividend.fields();
        }
    }

    /**
     * A part of a whole, such as margin of price, or an amount for each month; of a whole of zero what the plan says. Part and
     * whole are numbers as they stand in the file.
     *
     * @param ofZero the value when the whole is zero
     */
    record Proportion(Expression part, Expression whole, Exact ofZero) implements Expression {

        @Override
        public Because of(Transaction transaction, Unit unit) {
            Because below = whole.of(transaction, Unit.NUMBER);
            return below.value().isZero()
                    ? Because.chosen(CALCULATED, new Constant(ofZero).of(transaction, unit), below)
                    : Because.quotient(CALCULATED, unit, part.of(transaction, Unit.NUMBER), below);
        }

        @Override
        public List<String> fields() {
            return Stream.of(part, whole)
                    .flatMap(each -> each.fields().stream())
                    .toList();
        }
    }

    private static List<Because> each(List<Expression> operands, Transaction transaction, Unit unit) {
        return operands.stream().map(operand -> operand.of(transaction, unit)).toList();
    }
}
