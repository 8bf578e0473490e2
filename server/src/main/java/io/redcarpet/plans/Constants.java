package io.redcarpet.plans;

import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.money.Exact;

/** The value of formulas that ask for no field. */
final class Constants {

    private Constants() {}

    static Exact value(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant.number();
            case Expression.Combined combined ->
                combined.operation()
                        .apply(combined.operands().stream()
                                .map(Constants::value)
                                .toList());
            case Expression.Over over -> value(over.dividend()).dividedBy(over.divisor());
            case Expression.Proportion proportion -> {
                Exact whole = value(proportion.whole());
                yield whole.isZero()
                        ? proportion.ofZero()
                        : value(proportion.part()).dividedBy(whole);
            }
            case Expression.Field field -> throw new IllegalArgumentException(field.name() + " is not constant");
        };
    }
}
