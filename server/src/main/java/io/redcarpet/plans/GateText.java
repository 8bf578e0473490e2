package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions, and whether there is anything to look at when they are looked at. */
final class GateText {

    private static final int MOST_PEOPLE = 1_000_000;

    private final PlanNumbers numbers;
    private final Bases bases;
    private final boolean byCredit;

    /**
     * @param byCredit whether each line that the conditions are for belongs to one credit
     */
    GateText(PlanNumbers numbers, Bases bases, boolean byCredit) {
        this.numbers = numbers;
        this.bases = bases;
        this.byCredit = byCredit;
    }

    /** In order; behind a gate that pays later some lines belong to no credit any more. */
    List<Gate> gates(List<Entry> entries) {
        var gates = new ArrayList<Gate>();
        boolean allByCredit = byCredit;
        for (Entry entry : entries) {
            Gate gate = new GateText(numbers, bases, allByCredit).gate(entry);
            gates.add(gate);
            allByCredit &= gate.missed() == Missed.LOST;
        }
        return gates;
    }

    private Gate gate(Entry entry) {
        Section section = entry.section("by", "at-least", "at-most", "judged", "missed");
        Gate gate = gate(section, section.get("missed").oneOf(Missed.class));
        if (gate.missed() == Missed.PAID_WHEN_REACHED && Bases.isOfCredit(gate.by())) {
            throw section.get("missed").wrong("plans.wrong.paidLater");
        }
        return gate;
    }

    /** A condition keeps nothing back, so that it says nothing of what is missed. */
    Gate condition(Entry entry) {
        return gate(entry.section("by", "at-least", "at-most", "judged"), Missed.LOST);
    }

    /** A condition of a period, which is looked at when that ends. */
    Gate ofPeriod(Entry entry) {
        Section section = entry.section("by", "at-least", "at-most");
        Basis by = bases.ofPeriod(section.get("by"));
        return new Gate(by, bound(section, by), Judged.AT_PERIOD_END, Missed.LOST);
    }

    private Gate gate(Section section, Missed missed) {
        Entry looked = section.get("by");
        Basis by = bases.read(looked);
        Judged judged = section.get("judged").oneOf(Judged.class);
        if (Bases.isOfCredit(by) && !(byCredit && judged == Judged.WITH_EACH_CREDIT)) {
            throw looked.wrong("plans.wrong.notOfCredit");
        }
        if (by instanceof Basis.Rank && judged == Judged.WITH_EACH_CREDIT) {
            throw section.get("judged").wrong("plans.wrong.rankJudged");
        }
        return new Gate(by, bound(section, by), judged, missed);
    }

    /** The less a rank is, the better it is. */
    private Because bound(Section section, Basis by) {
        boolean isRank = by instanceof Basis.Rank;
        String right = isRank ? "at-most" : "at-least";
        String wrong = isRank ? "at-least" : "at-most";
        if (section.has(wrong)) {
            throw section.key(wrong).wrong("plans.wrong.bound", right);
        }
        Entry bound = section.get(right);
        if (by instanceof Basis.Rank rank && rank.told() == Basis.Told.PLACE) {
            bound.whole(1, MOST_PEOPLE);
        }
        return numbers.stated(bound, bases.unit(by));
    }
}
