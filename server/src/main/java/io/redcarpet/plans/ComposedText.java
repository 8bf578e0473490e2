package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Unit.Kind;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Weighted;
import java.util.List;
import java.util.Objects;

/** Reads ratios of two measures, and averages. */
final class ComposedText {

    private final Bases bases;
    private final PlanNumbers numbers;

    ComposedText(Bases bases, PlanNumbers numbers) {
        this.bases = bases;
        this.numbers = numbers;
    }

    Basis.Ratio ratio(Entry entry) {
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

    Basis.Average average(Entry entry) {
        Entry listed = entry.section("average-of").get("average-of");
        List<Weighted> parts = listed.list().stream().map(this::weighted).toList();
        PayoutText.checkWeights(listed, parts.stream().map(Weighted::weight).toList());
        long units =
                parts.stream().map(part -> bases.unit(part.by())).distinct().count();
        List<Span> spans = parts.stream()
                .map(part -> Objects.requireNonNull(part.by().creditedOver()))
                .distinct()
                .toList();
        if (units > 1 || spans.size() > 1) {
            throw listed.wrong("plans.wrong.averageAlike");
        }
        return new Basis.Average(parts, spans.getFirst());
    }

    private Weighted weighted(Entry entry) {
        Section section = entry.section("weight", "by");
        Entry looked = section.get("by");
        Basis by = bases.read(looked);
        if (by.creditedOver() == null || by instanceof Basis.Average) {
            throw looked.wrong("plans.wrong.averageOf");
        }
        return new Weighted(numbers.share(section.get("weight")), by);
    }
}
