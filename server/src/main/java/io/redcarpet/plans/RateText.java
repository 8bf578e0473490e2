package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.ByLevel;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Setting;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads rates, which nest. */
final class RateText {

    private final PlanNumbers numbers;
    private final Bases bases;
    private final Fields fields;
    private final Measure measure;
    private final Unit of;
    private final Tables tables;

    /**
     * @param measure what the rates are applied to
     */
    RateText(PlanNumbers numbers, Bases bases, Fields fields, Measure measure) {
        this.numbers = numbers;
        this.bases = bases;
        this.fields = fields;
        this.measure = measure;
        this.of = measure.unit();
        this.tables = new Tables(numbers);
    }

    Rates read(Entry entry) {
        return read(entry, false);
    }

    /**
     * @param inTiers whether tiers are around it already, which a credit can move along only once
     */
    private Rates read(Entry entry, boolean inTiers) {
        if (entry.isText()) {
            return new Rates.Flat(numbers.rate(entry, of));
        }
        Section kinds = entry.anySection();
        Entry kind = kinds.onlyOneOf(
                "target", "times", "field", "by-level", "choose-by", "tiers-by", "stages-by", "slope-by");
        if (inTiers && (kind.name().endsWith("s-by") || kind.name().equals("slope-by"))) {
            throw entry.wrong("plans.wrong.nestedTiers");
        }
        return switch (kind.name()) {
            case "target" -> onTarget(entry.section("target", "over-quota-of", "for"));
            case "times" -> {
                Section section = entry.section("times", "rate");
                yield new Rates.Multiplied(numbers.factor(section.get("times")), read(section.get("rate"), inTiers));
            }
            case "field" -> byField(entry.section("field", "values", "otherwise"), inTiers);
            case "by-level" -> byLevel(entry.section("by-level", "of"));
            case "choose-by" -> chosen(entry.section("choose-by", "edge", "rows"), inTiers);
            case "tiers-by" -> tiers(entry.section("tiers-by", "mode", "edge", "rows"));
            case "stages-by" -> stages(entry.section("stages-by", "edge", "rows"));
            default -> sloped(entry.section("slope-by", "mode", "points"));
        };
    }

    private Rates onTarget(Section section) {
        Entry quota = section.get("over-quota-of");
        String measure = bases.quota(quota);
        if (!bases.unit(measure).equals(of)) {
            throw quota.wrong("plans.wrong.unit", measure, PlanNumbers.name(of));
        }
        return new Rates.OnTarget(
                numbers.setting(section.get("target"), numbers.money()),
                measure,
                section.get("for").oneOf(Span.class));
    }

    private Rates byField(Section section, boolean inTiers) {
        var values = new LinkedHashMap<String, Rates>();
        Entry listed = section.get("values");
        for (Entry value : listed.anySection().all()) {
            values.put(value.name(), read(value, inTiers));
        }
        if (values.isEmpty()) {
            throw listed.wrong("plans.wrong.section", listed.name());
        }
        Entry otherwise = section.get("otherwise");
        return new Rates.ByField(
                fields.use(section.get("field"), section.get("field").text(), Fields.Kind.TEXT),
                values,
                otherwise.isText("refuse") ? null : read(otherwise, inTiers));
    }

    /** A measure that could not be read counts nobody's credits, and its levels are not known. */
    private Rates byLevel(Section section) {
        ByLevel.Of of = section.get("of").oneOf(ByLevel.Of.class);
        Entry listed = section.get("by-level");
        List<Setting> levels = listed.list().stream()
                .map(rate -> of == ByLevel.Of.WHOLE ? numbers.rate(rate, this.of) : share(rate))
                .toList();
        if (levels.size() != measure.levels() + 1 && !measure.roles().isEmpty()) {
            throw listed.wrong("plans.wrong.byLevel", measure.name(), measure.levels() + 1, levels.size());
        }
        return new ByLevel(levels, of);
    }

    /** What is left of more than all would be below zero. */
    private Setting share(Entry entry) {
        if (!of.equals(numbers.money())) {
            throw entry.wrong("plans.wrong.leftOfUnits", measure.name());
        }
        Setting rate = numbers.rate(entry, of);
        if (rate.stated() != null && rate.stated().value().compareTo(Exact.ONE) > 0) {
            throw entry.wrong("plans.wrong.part", entry.text());
        }
        return rate;
    }

    private Rates chosen(Section section, boolean inTiers) {
        Basis by = bases.read(section.get("choose-by"));
        return new Rates.ByNumber(by, tables.read(section, bases.edges(by), "rate", rate -> read(rate, inTiers)));
    }

    private Rates tiers(Section section) {
        Basis by = moving(section.get("tiers-by"));
        Mode mode = section.get("mode").oneOf(Mode.class);
        if (by instanceof Basis.PaidOut && mode == Mode.RETROACTIVE) {
            throw section.get("mode").wrong("plans.wrong.retroactivePayout");
        }
        if (by instanceof Basis.Composed && mode == Mode.MARGINAL) {
            throw section.get("mode").wrong("plans.wrong.ratioMoves");
        }
        return new Rates.Tiers(by, mode, tables.read(section, bases.edges(by), "rate", rate -> read(rate, true)));
    }

    private Rates stages(Section section) {
        Basis by = moving(section.get("stages-by"));
        if (by instanceof Basis.Composed) {
            throw section.get("stages-by").wrong("plans.wrong.ratioMoves");
        }
        boolean shares = section.get("rows").list().stream()
                .map(row -> row.section("from", "to", "pays").get("pays"))
                .allMatch(pays -> pays.text().endsWith("%"));
        Unit unit = shares ? Unit.SHARE : numbers.money();
        if (shares
                && !(of.equals(numbers.money())
                        && by instanceof Basis.Credited credited
                        && credited.over() == Scope.CREDIT)) {
            throw section.get("stages-by").wrong("plans.wrong.stageShares");
        }
        var table = tables.read(section, bases.edges(by), "pays", pays -> numbers.amount(pays, unit));
        if (!table.rows().getLast().holds().value().isZero()) {
            throw section.get("rows").wrong("plans.wrong.lastStage");
        }
        return new Rates.Stages(by, table);
    }

    private Rates sloped(Section section) {
        Basis by = moving(section.get("slope-by"));
        Mode mode = section.get("mode").oneOf(Mode.class);
        if (mode == Mode.MARGINAL) {
            throw section.get("mode").wrong("plans.wrong.slopeMarginal");
        }
        if (!of.equals(numbers.money())) {
            throw section.get("points").wrong("plans.wrong.slopeOfUnits");
        }
        return new Rates.Sloped(by, mode, tables.points(section.get("points"), bases.unit(by), "rate", numbers::share));
    }

    private Basis moving(Entry entry) {
        Basis by = bases.read(entry);
        if (by instanceof Basis.OfTransaction || by instanceof Basis.Rank) {
            throw entry.wrong("plans.wrong.standsStill", "choose-by");
        }
        return by;
    }
}
