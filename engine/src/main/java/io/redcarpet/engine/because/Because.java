package io.redcarpet.engine.because;

import io.redcarpet.engine.because.Operation.Arithmetic;
import io.redcarpet.engine.because.Operation.RoundedTo;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.util.List;

/**
 * A number that says why: a tree whose leaves are facts, such as the amount of a transaction or a line of a plan, and
 * whose branches are steps. The value of each branch follows from its own parts alone.
 */
public sealed interface Because {

    /** Tells where the number comes from, or what was done. */
    Source source();

    Unit unit();

    Exact value();

    /** What it follows from; nothing for a fact. */
    List<Because> parts();

    /** A number that was given. */
    record Fact(Source source, Unit unit, Exact value) implements Because {

        @Override
        public List<Because> parts() {
            return List.of();
        }
    }

    /** A number that follows from others. */
    record Step(Operation operation, Source source, Unit unit, Exact value, List<Because> parts) implements Because {}

    static Fact fact(Source source, Unit unit, Exact value) {
        return new Fact(source, unit, value);
    }

    /**
     * A total.
     *
     * @param parts one at least, all of one unit, which is that of the total
     */
    static Because sum(Source source, List<Because> parts) {
        Exact sum = Exact.ZERO;
        for (Because part : parts) {
            sum = sum.plus(part.value());
        }
        return new Step(Arithmetic.SUM, source, parts.getFirst().unit(), sum, parts);
    }

    /** Has the unit of the first, from which the other is taken. */
    static Because difference(Source source, Because from, Because taken) {
        return new Step(
                Arithmetic.DIFFERENCE, source, from.unit(), from.value().minus(taken.value()), List.of(from, taken));
    }

    /** Has the unit of the first: money times a share is money. */
    static Because product(Source source, Because amount, Because factor) {
        return new Step(
                Arithmetic.PRODUCT,
                source,
                amount.unit(),
                amount.value().times(factor.value()),
                List.of(amount, factor));
    }

    /** Refuses a whole of zero. */
    static Because quotient(Source source, Unit unit, Because part, Because whole) {
        return new Step(Arithmetic.QUOTIENT, source, unit, part.value().dividedBy(whole.value()), List.of(part, whole));
    }

    /** The smaller of two numbers of one unit. */
    static Because least(Source source, Because one, Because other) {
        return new Step(Arithmetic.LEAST, source, one.unit(), one.value().min(other.value()), List.of(one, other));
    }

    /** The larger of two numbers of one unit. */
    static Because greatest(Source source, Because one, Because other) {
        return new Step(Arithmetic.GREATEST, source, one.unit(), one.value().max(other.value()), List.of(one, other));
    }

    /** The number as the rounding leaves it; the unit stays. */
    static Because rounded(Source source, Because exact, Rounding rounding) {
        return new Step(
                new RoundedTo(rounding), source, exact.unit(), exact.value().rounded(rounding), List.of(exact));
    }

    /** The first, because of what the evidence shows. */
    static Because chosen(Source source, Because chosen, Because evidence) {
        return chosen(source, List.of(chosen, evidence));
    }

    /** The first, because of what the others show. */
    static Because chosen(Source source, List<Because> chosenAndEvidence) {
        Because chosen = chosenAndEvidence.getFirst();
        return new Step(Arithmetic.CHOICE, source, chosen.unit(), chosen.value(), chosenAndEvidence);
    }

    /** A step of any operation, which is done here. */
    static Because of(Operation operation, Source source, Unit unit, List<Because> parts) {
        return new Step(operation, source, unit, operation.apply(values(parts)), parts);
    }

    /** Whether each step from the leaves up gives what it says; false for a tree that was tampered with. */
    default boolean holds() {
        return switch (this) {
            case Fact _ -> true;
            case Step step ->
                step.parts.stream().allMatch(Because::holds)
                        && step.operation.apply(values(step.parts)).equals(step.value);
        };
    }

    private static List<Exact> values(List<Because> parts) {
        return parts.stream().map(Because::value).toList();
    }
}
