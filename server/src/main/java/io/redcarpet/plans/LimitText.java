package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.Limit.Kind;
import io.redcarpet.engine.plan.LimitAmount.ShareOf;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Sharing;
import io.redcarpet.engine.plan.Sharing.Returns;
import io.redcarpet.engine.plan.Sharing.Taken;
import java.util.ArrayList;
import java.util.List;

/** Reads caps, floors and budgets. */
final class LimitText {

    private final PlanNumbers numbers;
    private final Bases bases;
    private final Span payPeriod;
    private final boolean byCredit;
    private boolean allByCredit;

    /**
     * @param payPeriod what is paid for one is one line, of which no limit can see a part
     * @param byCredit whether lines belong to credits
     */
    LimitText(PlanNumbers numbers, Bases bases, Span payPeriod, boolean byCredit) {
        this.numbers = numbers;
        this.bases = bases;
        this.payPeriod = payPeriod;
        this.byCredit = byCredit;
        this.allByCredit = byCredit;
    }

    /**
     * In order; behind a floor, or a cap that moves, some lines belong to no credit any more.
     *
     * @param paysLater whether some belong to none before, because a gate releases them later
     */
    List<Limit> read(List<Entry> entries, boolean paysLater) {
        allByCredit &= !paysLater;
        var limits = new ArrayList<Limit>();
        for (Entry entry : entries) {
            Entry amount = entry.anySection().onlyOneOf("cap", "floor", "budget");
            Limit limit = amount.name().equals("budget") ? budget(entry) : own(entry, amount);
            allByCredit &= limit.kind() != Kind.FLOOR && !limit.movesWith(payPeriod);
            limits.add(limit);
        }
        return limits;
    }

    private Limit own(Entry entry, Entry amount) {
        Section section = amount.isText()
                ? entry.section(amount.name(), "per", "proration")
                : entry.section(amount.name(), "per");
        Kind kind = amount.name().equals("cap") ? Kind.CAP : Kind.FLOOR;
        Scope per = section.get("per").oneOf(Scope.class);
        check(section.get("per"), kind, per);
        return amount.isText()
                ? new Limit(kind, numbers.payable(amount), per, PayoutText.proration(section))
                : new Limit(kind, share(amount, section.get("per")), per);
    }

    /** What somebody was credited with is known for the days they were there, so that nothing is prorated. */
    private ShareOf share(Entry entry, Entry per) {
        Section section = entry.section("share", "of");
        String measure = bases.ofMoney(section.get("of"));
        if (per.isText("credit") && !allByCredit) {
            throw per.wrong("plans.wrong.capPerCredit");
        }
        return new ShareOf(measure, numbers.setting(section.get("share"), Unit.SHARE));
    }

    private void check(Entry entry, Kind kind, Scope per) {
        Span span = per.span();
        if (span == null && kind == Kind.FLOOR) {
            throw entry.wrong("plans.wrong.floorPerCredit");
        }
        if (span == null && !byCredit) {
            throw entry.wrong("plans.wrong.capPerCredit");
        }
        if (span != null) {
            checkLength(entry, span);
        }
    }

    private void checkLength(Entry entry, Span per) {
        if (per.months() < payPeriod.months()) {
            throw entry.wrong("plans.wrong.shorterThanPay", entry.text(), Entry.written(payPeriod));
        }
    }

    private Limit budget(Entry entry) {
        Section section = entry.section("budget", "per", "among", "taken", "returns");
        Span per = section.get("per").oneOf(Span.class);
        checkLength(section.get("per"), per);
        return Limit.budget(numbers.coins(section.get("budget")), per, sharing(section));
    }

    /** What is divided in proportion is divided once all that comes back is known. */
    private Sharing sharing(Section section) {
        Entry taken = section.get("taken");
        Taken how = taken.oneOf(Taken.class);
        boolean inOrder = how == Taken.IN_ORDER_OF_CREDITS;
        if (inOrder ? !allByCredit : byCredit) {
            throw taken.wrong(inOrder ? "plans.wrong.budgetInOrder" : "plans.wrong.budgetInProportion");
        }
        if (!inOrder && section.has("returns")) {
            throw section.key("returns").wrong("plans.wrong.returnsNeedless");
        }
        Returns returns = inOrder ? section.get("returns").oneOf(Returns.class) : Returns.STAY_USED;
        return new Sharing(section.get("among").oneOf(Among.class), how, returns);
    }
}
