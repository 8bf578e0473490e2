package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.PoolAmount;
import io.redcarpet.engine.plan.PoolWeight;

/** Reads what a team divides. */
final class PoolText {

    private final PlanNumbers numbers;
    private final Bases bases;

    PoolText(PlanNumbers numbers, Bases bases) {
        this.numbers = numbers;
        this.bases = bases;
    }

    Payout read(Entry entry) {
        Section section = entry.section("every", "holds", "among", "qualifies", "parts", "proration");
        return new Payout.Pool(
                section.get("every").oneOf(Span.class),
                amount(section.get("holds")),
                section.get("among").oneOf(Among.class),
                section.find("qualifies")
                        .map(new GateText(numbers, bases, false)::ofPeriod)
                        .orElse(null),
                weight(section.get("parts")),
                PayoutText.proration(section));
    }

    private PoolAmount amount(Entry entry) {
        if (entry.isText()) {
            return new PoolAmount.Stated(numbers.coins(entry));
        }
        Section section = entry.section("share", "of");
        return new PoolAmount.ShareOf(bases.ofMoney(section.get("of")), numbers.share(section.get("share")));
    }

    private PoolWeight weight(Entry entry) {
        if (entry.isWord("equal")) {
            return new PoolWeight.Equal();
        }
        if (entry.anySection().onlyOneOf("number", "by").name().equals("number")) {
            Section section = entry.section("number");
            return new PoolWeight.Own(numbers.setting(section.get("number"), Unit.NUMBER));
        }
        Section section = entry.section("by", "rounding");
        Basis by = bases.ofPeriod(section.get("by"));
        if (by instanceof Basis.Rank) {
            throw section.get("by").wrong("plans.wrong.partsByRank");
        }
        return new PoolWeight.By(by, HeadText.rounding(section.get("rounding").section("mode", "digits")));
    }
}
