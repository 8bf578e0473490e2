package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.Setting;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of a plan, each with the line it stands on; some have a name and differ from person to person. */
final class PlanNumbers {

    private final String plan;
    private final Currency currency;
    private final Map<String, Setting> named = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    PlanNumbers(String plan, Currency currency) {
        this.plan = plan;
        this.currency = currency;
    }

    Unit money() {
        return Unit.of(currency);
    }

    /** Reads {@code numbers}: a name with {@code is} and a number, or {@code unit} for those each person has their own of. */
    void name(Entry entry) {
        Section section = entry.section("is", "unit");
        Unit unit = unit(section.get("unit"));
        Optional<Because> stated = section.find("is").map(is -> stated(is, unit));
        named.put(entry.name(), new Setting(entry.name(), stated.orElse(null)));
        units.put(entry.name(), unit);
    }

    Map<String, Unit> units() {
        return Map.copyOf(units);
    }

    Unit unit(Entry entry) {
        return switch (entry.text()) {
            case "money" -> money();
            case "share" -> Unit.SHARE;
            case "number" -> Unit.NUMBER;
            default -> throw entry.wrong("plans.wrong.oneOf", entry.name(), entry.text(), "money, number, share");
        };
    }

    /** A number of that unit, or the name of one. */
    Setting setting(Entry entry, Unit unit) {
        Setting known = named.get(entry.text());
        if (known == null) {
            return Setting.of(stated(entry, unit));
        }
        if (!unit.equals(units.get(entry.text()))) {
            throw entry.wrong("plans.wrong.unit", entry.text(), name(unit));
        }
        return known;
    }

    /** A rate: a percentage, an amount of money for each unit, or the name of either. */
    Setting rate(Entry entry) {
        String text = entry.text();
        if (named.containsKey(text)) {
            return setting(entry, Unit.SHARE.equals(units.get(text)) ? Unit.SHARE : money());
        }
        if (text.endsWith("%")) {
            return setting(entry, Unit.SHARE);
        }
        String suffix = " " + currency.getCurrencyCode();
        if (!text.endsWith(suffix)) {
            throw entry.wrong("plans.wrong.rate", entry.name(), text, currency.getCurrencyCode());
        }
        try {
            Exact amount = Exact.parse(
                    text.substring(0, text.length() - suffix.length()).strip());
            return Setting.of(Because.fact(line(entry), money(), amount));
        } catch (IllegalArgumentException unreadable) {
            throw entry.wrong("plans.wrong.rate", entry.name(), text, currency.getCurrencyCode());
        }
    }

    Because share(Entry entry) {
        return stated(entry, Unit.SHARE);
    }

    Because stated(Entry entry, Unit unit) {
        Exact number = unit.equals(Unit.SHARE) ? entry.percentage() : entry.number();
        return Because.fact(line(entry), unit, number);
    }

    private Reason line(Entry entry) {
        return Reason.of(Word.PLAN_LINE).named(plan).named(entry.name()).of(Exact.of(entry.line()), Unit.NUMBER);
    }

    private static String name(Unit unit) {
        return Entry.written(unit.kind());
    }

    static BigDecimal decimal(Entry entry) {
        return entry.number().decimal(Rounding.halfUp(12));
    }
}
