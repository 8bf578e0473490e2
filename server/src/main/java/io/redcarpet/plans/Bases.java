package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Among;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Basis.Told;
import io.redcarpet.engine.plan.Scope;
import java.util.Map;
import java.util.Set;

/** Reads what a rate, a bonus or a condition looks at. */
final class Bases {

    private final PlanNumbers numbers;
    private final Fields fields;
    private final Map<String, Measure> measures;
    private final Set<String> withQuota;
    private final Set<String> components;
    private final String unpaid;
    private final Span line;

    /**
     * @param components the ids of the components that may be looked at
     * @param line the period that a line is paid for at least, at whose end it can look at others
     */
    Bases(PlanNumbers numbers, Fields fields, Measures measures, Set<String> components, Span line) {
        this.numbers = numbers;
        this.fields = fields;
        this.measures = measures.all();
        this.withQuota = measures.withQuota();
        this.components = components;
        this.unpaid = "";
        this.line = line;
    }

    private Bases(Bases all, String unpaid, Span line) {
        this.numbers = all.numbers;
        this.fields = all.fields;
        this.measures = all.measures;
        this.withQuota = all.withQuota;
        this.components = all.components;
        this.unpaid = unpaid;
        this.line = line;
    }

    /** For what decides on all that a component pays: the component itself has paid nothing by then. */
    Bases before(String component) {
        return new Bases(this, component, line);
    }

    /** For what is paid for a longer period. */
    Bases forEvery(Span period) {
        return new Bases(this, unpaid, period);
    }

    /**
     * The measures of a plan by name.
     *
     * @param withQuota the names of those that have quotas
     */
    record Measures(Map<String, Measure> all, Set<String> withQuota) {}

    Basis read(Entry entry) {
        Entry kind = entry.anySection()
                .onlyOneOf(
                        "attainment-of",
                        "credited",
                        "ratio-of",
                        "average-of",
                        "paid-by",
                        "rank-by",
                        "rank-share-by",
                        "transaction");
        return switch (kind.name()) {
            case "attainment-of" -> attainment(entry.section("attainment-of", "over", "against"));
            case "credited" -> {
                Section section = entry.section("credited", "over");
                yield new Basis.Credited(measure(kind), section.get("over").oneOf(Scope.class));
            }
            case "ratio-of" -> new ComposedText(this, numbers).ratio(entry);
            case "average-of" -> new ComposedText(this, numbers).average(entry);
            case "paid-by" -> {
                Section section = entry.section("paid-by", "over");
                yield new Basis.PaidOut(component(kind), over(section.get("over")));
            }
            case "rank-by" -> rank(entry.section("rank-by", "among", "ties"), kind, Told.PLACE);
            case "rank-share-by" -> rank(entry.section("rank-share-by", "among", "ties"), kind, Told.SHARE_OF_PEOPLE);
            default -> {
                Section section = entry.section("transaction", "unit");
                yield new Basis.OfTransaction(Formula.read(kind, fields), numbers.unit(section.get("unit")));
            }
        };
    }

    private Basis.Attainment attainment(Section section) {
        return new Basis.Attainment(
                quota(section.get("attainment-of")),
                section.get("over").oneOf(Span.class),
                section.get("against").oneOf(Against.class));
    }

    /** A rank is known when its period has ended, so that a line is paid for one that is as long or longer. */
    private Basis.Rank rank(Section section, Entry by, Told told) {
        Basis basis = read(by);
        if (basis.creditedOver() == null) {
            throw by.wrong("plans.wrong.rankBy");
        }
        var rank = new Basis.Rank(basis, section.get("among").oneOf(Among.class), ties(section.get("ties")), told);
        if (rank.over().months() > line.months()) {
            throw by.anySection()
                    .get("over")
                    .wrong("plans.wrong.rankLonger", Entry.written(rank.over()), Entry.written(line));
        }
        return rank;
    }

    private static Basis.Ties ties(Entry entry) {
        return switch (entry.text()) {
            case "1-2-2-4" -> Basis.Ties.SKIP_PLACES;
            case "1-2-2-3" -> Basis.Ties.NEXT_PLACE;
            default -> throw entry.wrong("plans.wrong.oneOf", entry.name(), entry.text(), "1-2-2-4, 1-2-2-3");
        };
    }

    /** What was paid before is paid over a period; of the credit itself nothing was. */
    private static Scope over(Entry entry) {
        return Scope.of(entry.oneOf(Span.class));
    }

    /** As {@link #read}, for what is paid for a period and so cannot look at a single credit. */
    Basis ofPeriod(Entry entry) {
        Basis by = read(entry);
        if (isOfCredit(by)) {
            throw entry.wrong("plans.wrong.notOfPeriod");
        }
        return by;
    }

    /** Whether it says something of a single credit and nothing of a period. */
    static boolean isOfCredit(Basis basis) {
        return switch (basis) {
            case Basis.Credited credited -> credited.over() == Scope.CREDIT;
            case Basis.PaidOut out -> out.over() == Scope.CREDIT;
            case Basis.OfTransaction _ -> true;
            case Basis.Attainment _, Basis.Composed _, Basis.Rank _ -> false;
        };
    }

    /** What the edges of a table by it are numbers of. */
    Unit unit(Basis basis) {
        return switch (basis) {
            case Basis.Attainment _ -> Unit.SHARE;
            case Basis.Credited credited -> unit(credited.measure());
            case Basis.Ratio ratio -> ratio.ofNothing().unit();
            case Basis.Average average -> unit(average.parts().getFirst().by());
            case Basis.PaidOut _ -> numbers.money();
            case Basis.Rank rank -> rank.told() == Told.PLACE ? Unit.NUMBER : Unit.SHARE;
            case Basis.OfTransaction number -> number.unit();
        };
    }

    /** What the first row of a table by it may begin with. */
    Tables.Edges edges(Basis basis) {
        return basis instanceof Basis.Rank rank && rank.told() == Told.PLACE
                ? Tables.Edges.OF_RANKS
                : new Tables.Edges(unit(basis), Exact.ZERO, basis instanceof Basis.OfTransaction);
    }

    Unit unit(String measure) {
        Measure known = measures.get(measure);
        return known == null ? Unit.NUMBER : known.unit();
    }

    String measure(Entry entry) {
        return known(entry).name();
    }

    Measure known(Entry entry) {
        Measure known = measures.get(entry.text());
        if (known == null) {
            throw entry.wrong("plans.wrong.measure", entry.text(), String.join(", ", measures.keySet()));
        }
        return known;
    }

    /** One whose values are money, of which a share can be paid. */
    String ofMoney(Entry entry) {
        Measure measure = known(entry);
        if (!measure.unit().equals(numbers.money())) {
            throw entry.wrong("plans.wrong.unit", measure.name(), PlanNumbers.name(numbers.money()));
        }
        return measure.name();
    }

    String quota(Entry entry) {
        String measure = measure(entry);
        if (!withQuota.contains(measure)) {
            throw entry.wrong("plans.wrong.noQuota", measure);
        }
        return measure;
    }

    private String component(Entry entry) {
        if (!components.contains(entry.text())) {
            throw entry.wrong("plans.wrong.component", entry.text(), String.join(", ", components));
        }
        if (entry.text().equals(unpaid)) {
            throw entry.wrong("plans.wrong.ownPay", unpaid);
        }
        return entry.text();
    }
}
