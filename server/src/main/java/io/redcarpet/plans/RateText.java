package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import java.util.LinkedHashMap;

/** Reads rates, which nest. */
final class RateText {

    private final PlanNumbers numbers;
    private final Bases bases;
    private final Tables tables;

    RateText(PlanNumbers numbers, Bases bases) {
        this.numbers = numbers;
        this.bases = bases;
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
            return new Rates.Flat(numbers.rate(entry));
        }
        Section kinds = entry.anySection();
        Entry kind = kinds.onlyOneOf("target", "times", "field", "choose-by", "tiers-by", "stages-by", "slope-by");
        if (inTiers && (kind.name().endsWith("s-by") || kind.name().equals("slope-by"))) {
            throw entry.wrong("plans.wrong.nestedTiers");
        }
        return switch (kind.name()) {
            case "target" -> onTarget(entry.section("target", "over-quota-of", "for"));
            case "times" -> {
                Section section = entry.section("times", "rate");
                yield new Rates.Multiplied(
                        numbers.setting(section.get("times"), factorUnit(section.get("times"))),
                        read(section.get("rate"), inTiers));
            }
            case "field" -> byField(entry.section("field", "values", "otherwise"), inTiers);
            case "choose-by" -> chosen(entry.section("choose-by", "edge", "rows"), inTiers);
            case "tiers-by" -> tiers(entry.section("tiers-by", "mode", "edge", "rows"));
            case "stages-by" -> stages(entry.section("stages-by", "edge", "rows"));
            default -> sloped(entry.section("slope-by", "mode", "points"));
        };
    }

    /** A factor is written as a percentage or as a plain number: 150 % and 1.5 are the same. */
    static Unit factorUnit(Entry entry) {
        return entry.text().endsWith("%") ? Unit.SHARE : Unit.NUMBER;
    }

    private Rates onTarget(Section section) {
        return new Rates.OnTarget(
                numbers.setting(section.get("target"), numbers.money()),
                bases.quota(section.get("over-quota-of")),
                section.get("for").oneOf(Span.class));
    }

    private Rates byField(Section section, boolean inTiers) {
        var values = new LinkedHashMap<String, Rates>();
        for (Entry value : section.get("values").anySection().all()) {
            values.put(value.name(), read(value, inTiers));
        }
        Entry otherwise = section.get("otherwise");
        return new Rates.ByField(
                section.get("field").text(), values, otherwise.isText("refuse") ? null : read(otherwise, inTiers));
    }

    private Rates chosen(Section section, boolean inTiers) {
        Basis by = bases.read(section.get("choose-by"));
        return new Rates.ByNumber(by, tables.read(section, bases.unit(by), "rate", rate -> read(rate, inTiers)));
    }

    private Rates tiers(Section section) {
        Basis by = moving(section.get("tiers-by"));
        Mode mode = section.get("mode").oneOf(Mode.class);
        if (by instanceof Basis.PaidOut && mode == Mode.RETROACTIVE) {
            throw section.get("mode").wrong("plans.wrong.retroactivePayout");
        }
        return new Rates.Tiers(by, mode, tables.read(section, bases.unit(by), "rate", rate -> read(rate, true)));
    }

    private Rates stages(Section section) {
        Basis by = moving(section.get("stages-by"));
        boolean shares = section.get("rows").list().stream()
                .map(row -> row.section("from", "to", "pays").get("pays"))
                .allMatch(pays -> pays.text().endsWith("%"));
        Unit unit = shares ? Unit.SHARE : numbers.money();
        if (shares && !(by instanceof Basis.Credited credited && credited.over() == Scope.CREDIT)) {
            throw section.get("stages-by").wrong("plans.wrong.stageShares");
        }
        var table = tables.read(section, bases.unit(by), "pays", pays -> numbers.stated(pays, unit));
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
        return new Rates.Sloped(by, mode, tables.points(section.get("points"), bases.unit(by), "rate", numbers::share));
    }

    private Basis moving(Entry entry) {
        Basis by = bases.read(entry);
        if (by instanceof Basis.OfTransaction) {
            throw entry.wrong("plans.wrong.standsStill", "choose-by");
        }
        return by;
    }
}
