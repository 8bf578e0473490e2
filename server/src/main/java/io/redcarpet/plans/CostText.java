package io.redcarpet.plans;

import io.redcarpet.engine.cost.CostRule;
import io.redcarpet.engine.cost.CostRule.MonthlyRounding;
import io.redcarpet.engine.cost.CostRule.Residue;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.quota.Spread;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which commissions are costs of contracts, and how they become expense. */
final class CostText {

    /** The longest term of which a cost may be expense at once. */
    private static final int EXPEDIENT = 12;

    private static final Set<String> KEYS = Set.of(
            "id",
            "of",
            "where",
            "from",
            "months",
            "spread",
            "expensed-up-to",
            "impaired-by",
            "term-changed-by",
            "rounding");

    private final Fields fields;
    private final List<Component> components;
    private final Span payPeriod;
    private final int coins;
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * @param payPeriod in which caps stand still, so that no line pays for others
     * @param coins digits after the point of what is paid, beyond which no month is rounded
     */
    CostText(Fields fields, List<Component> components, Span payPeriod, int coins) {
        this.fields = fields;
        this.payPeriod = payPeriod;
        this.coins = coins;
        this.components = components;
    }

    CostRule read(Entry entry) {
        Section section = entry.section(KEYS);
        Entry from = section.get("from");
        Entry expensed = section.get("expensed-up-to");
        String impairedBy = kind(section.get("impaired-by"));
        return new CostRule(
                Names.id(section.get("id")),
                components(section.get("of")),
                new FilterText(fields).read(section.find("where")),
                fields.use(from, from.text(), Fields.Kind.DATE),
                Formula.read(section.get("months"), fields),
                section.get("spread").oneOf(Spread.class),
                expensed.isText("none") ? 0 : expensed.whole(1, EXPEDIENT),
                impairedBy,
                changing(section.get("term-changed-by"), impairedBy),
                rounding(section.get("rounding").section("mode", "digits", "residue")));
    }

    private static @Nullable String kind(Entry entry) {
        return entry.isText("none") ? null : Names.id(entry);
    }

    /** With an event that ends the term no other one begins. */
    private static @Nullable String changing(Entry entry, @Nullable String impairedBy) {
        String changing = kind(entry);
        if (changing != null && changing.equals(impairedBy)) {
            throw entry.wrong("plans.wrong.twice", changing);
        }
        return changing;
    }

    private MonthlyRounding rounding(Section section) {
        section.get("digits").whole(-9, coins);
        return new MonthlyRounding(
                HeadText.rounding(section), section.get("residue").oneOf(Residue.class));
    }

    private Set<String> components(Entry entry) {
        Set<String> of = new LinkedHashSet<>();
        for (Entry each : entry.list()) {
            check(each);
            if (!taken.add(each.text())) {
                throw each.wrong("plans.wrong.twice", each.text());
            }
            of.add(each.text());
        }
        return of;
    }

    private void check(Entry entry) {
        Component component = components.stream()
                .filter(each -> each.id().equals(entry.text()))
                .findFirst()
                .orElseThrow(() -> entry.wrong("plans.wrong.component", entry.text(), all()));
        boolean byCredit =
                component.payout() instanceof Payout.Commission commission && commission.lines() == Lines.EACH_CREDIT;
        if (!byCredit || component.gates().stream().anyMatch(gate -> gate.missed() == Missed.PAID_WHEN_REACHED)) {
            throw entry.wrong("plans.wrong.costByCredit", entry.text());
        }
        TermsText.checkOwn(entry, entry.text(), component, payPeriod);
    }

    private String all() {
        return components.stream().map(Component::id).collect(Collectors.joining(", "));
    }
}
