package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.AfterLeaving;
import io.redcarpet.engine.plan.PaymentTerms.BelowZero;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import io.redcarpet.engine.plan.PaymentTerms.Part;
import java.util.List;

/** Reads when a component is paid, and what is taken back of it. */
final class TermsText {

    /** Longer than any contract. */
    private static final int MONTHS = 1200;

    private final PlanNumbers numbers;
    private final Fields fields;

    TermsText(PlanNumbers numbers, Fields fields) {
        this.numbers = numbers;
        this.fields = fields;
    }

    /**
     * The keys {@code payments} and {@code clawbacks} of a component.
     *
     * @param byCredit whether each of its lines belongs to one credit, without which nothing is known of when it is due
     * @param payPeriod in which caps stand still, so that no line pays for others
     */
    PaymentTerms read(Section component, Component earned, boolean byCredit, Span payPeriod) {
        PaymentTerms payments = component.find("payments").map(this::payments).orElse(PaymentTerms.WHEN_EARNED);
        var clawbacks = new ClawbackText(numbers, fields);
        for (String key : List.of("payments", "clawbacks")) {
            if (component.has(key) && !byCredit) {
                throw component.key(key).wrong("plans.wrong.termsByCredit", key);
            }
            if (component.has(key)) {
                checkOwn(component.key(key), key, earned, payPeriod);
            }
        }
        return new PaymentTerms(
                payments.parts(),
                payments.belowZero(),
                payments.afterLeaving(),
                component.find("clawbacks").map(clawbacks::readAll).orElse(List.of()));
    }

    /** Refuses a component whose lines may be for other credits as well, which would be due with the wrong one. */
    static void checkOwn(Entry entry, String named, Component component, Span payPeriod) {
        if (component.rerates()) {
            throw entry.wrong("plans.wrong.rerates", named);
        }
        if (component.limits().stream().anyMatch(limit -> limit.movesWith(payPeriod))) {
            throw entry.wrong("plans.wrong.movingCap", named, Entry.written(payPeriod));
        }
    }

    private PaymentTerms payments(Entry entry) {
        Section section = entry.section("parts", "below-zero", "after-leaving");
        return new PaymentTerms(
                section.get("parts").list().stream().map(this::part).toList(),
                section.get("below-zero").oneOf(BelowZero.class),
                section.get("after-leaving").oneOf(AfterLeaving.class),
                List.of());
    }

    private Part part(Entry entry) {
        Section section = entry.section("weight", "due");
        Entry weight = section.get("weight");
        Because number = numbers.amount(weight, Unit.NUMBER);
        if (number.value().isZero()) {
            throw weight.wrong("plans.wrong.weight", weight.text());
        }
        return new Part(number, due(section.get("due")));
    }

    private Due due(Entry entry) {
        Entry kind = entry.anySection().onlyOneOf("months-later", "day", "event", "in-proportion-to");
        return switch (kind.name()) {
            case "months-later" -> {
                entry.section("months-later");
                yield new Due.Later(kind.whole(0, MONTHS));
            }
            case "day" -> {
                entry.section("day");
                yield new Due.OnDay(fields.use(kind, kind.text(), Fields.Kind.DATE));
            }
            case "event" -> {
                entry.section("event");
                yield new Due.WithEvent(Names.id(kind));
            }
            default ->
                new Due.InProportion(
                        Names.id(kind),
                        Formula.read(entry.section("in-proportion-to", "of").get("of"), fields));
        };
    }
}
