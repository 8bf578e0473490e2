package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Unit.Kind;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;

/** Reads ratios of two measures. */
final class RatioText {

    private RatioText() {}

    static Basis.Ratio read(Entry entry, Bases bases, PlanNumbers numbers) {
        Section section = entry.section("ratio-of", "to", "over", "unit", "of-nothing");
        String part = bases.measure(section.get("ratio-of"));
        String whole = bases.measure(section.get("to"));
        Entry written = section.get("unit");
        Unit unit = numbers.unit(written);
        boolean isMoney =
                bases.unit(part).kind() == Kind.MONEY && bases.unit(whole).kind() == Kind.NUMBER;
        if (isMoney != (unit.kind() == Kind.MONEY)) {
            throw written.wrong("plans.wrong.ratioUnit", isMoney ? "money" : "share, number");
        }
        return new Basis.Ratio(
                part, whole, section.get("over").oneOf(Span.class), numbers.stated(section.get("of-nothing"), unit));
    }
}
