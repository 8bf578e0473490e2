package io.redcarpet.plans;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.plan.Setting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbers of a plan, each with the line it stands on; some have a name and differ from person to person. */
final class PlanNumbers {

    /** Columns of people that say something else than a number of their own. */
    private static final Set<String> OF_PEOPLE =
            Set.of("person_id", "name", "plan", "from", "to", "began", "status", "manager_id", "pay_currency");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String plan;
    private final Currency currency;
    private final Rounding coins;
    private final Map<String, Setting> named = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> spoiled = new HashSet<>();

    /**
     * @param coins how many digits after the point payable money has
     */
    PlanNumbers(String plan, Currency currency, int coins) {
        this.plan = plan;
        this.currency = currency;
        this.coins = new Rounding(RoundingMode.DOWN, coins);
    }

    Unit money() {
        return Unit.of(currency);
    }

    /** Reads {@code numbers}: a name with {@code is} and a number, or {@code unit} for those each person has their own of. */
    void name(Entry key, Entry entry) {
        spoiled.add(entry.name());
        Names.check(key, entry.name());
        if (OF_PEOPLE.contains(entry.name())) {
            throw key.wrong("plans.wrong.takenColumn", entry.name());
        }
        Section section = entry.section("is", "unit");
        Unit unit = unit(section.get("unit"));
        Optional<Because> stated = section.find("is").map(is -> amount(is, unit));
        spoiled.remove(entry.name());
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

    /** A number of that unit that is not negative, or the name of one. */
    Setting setting(Entry entry, Unit unit) {
        if (spoiled.contains(entry.text())) {
            return Setting.of(Because.fact(line(entry), unit, Exact.ZERO));
        }
        Setting known = named.get(entry.text());
        if (known == null) {
            if (!named.isEmpty() && NAME.matcher(entry.text()).matches()) {
                throw entry.wrong(
                        "plans.wrong.noNumber", entry.text(), String.join(", ", new TreeSet<>(named.keySet())));
            }
            return Setting.of(amount(entry, unit));
        }
        if (!unit.equals(units.get(entry.text()))) {
            throw entry.wrong("plans.wrong.unit", entry.text(), name(unit));
        }
        return known;
    }

    /** Money that can be paid as it is, without a part of a coin; or the name of such. */
    Setting payable(Entry entry) {
        Setting setting = setting(entry, money());
        if (setting.stated() != null) {
            inCoins(entry, setting.stated());
        }
        return setting;
    }

    /** Money that can be paid as it is and is the same for all, since it is for all together. */
    Because coins(Entry entry) {
        if (named.containsKey(entry.text())) {
            throw entry.wrong("plans.wrong.forAll", entry.text());
        }
        return inCoins(entry, amount(entry, money()));
    }

    private Because inCoins(Entry entry, Because stated) {
        if (!stated.value().equals(stated.value().rounded(coins))) {
            throw entry.wrong("plans.wrong.coins", entry.text(), coins.scale());
        }
        return stated;
    }

    /** A factor, written as a percentage or as a plain number, as 150 % and 1.5 are the same; or the name of either. */
    Setting factor(Entry entry) {
        boolean isShare = entry.text().endsWith("%") || Unit.SHARE.equals(units.get(entry.text()));
        return setting(entry, isShare ? Unit.SHARE : Unit.NUMBER);
    }

    /**
     * A rate, or the name of one: of money a percentage, of anything else an amount of money for each.
     *
     * @param of what the rate is applied to
     */
    Setting rate(Entry entry, Unit of) {
        String text = entry.text();
        boolean ofMoney = of.equals(money());
        if (named.containsKey(text) || spoiled.contains(text)) {
            return setting(entry, ofMoney ? Unit.SHARE : money());
        }
        if (text.endsWith("%")) {
            if (!ofMoney) {
                throw entry.wrong("plans.wrong.rateOfUnits", text, currency.getCurrencyCode());
            }
            return setting(entry, Unit.SHARE);
        }
        Exact amount = perUnit(entry);
        if (ofMoney) {
            throw entry.wrong("plans.wrong.rateOfMoney", text);
        }
        return Setting.of(Because.fact(line(entry), money(), amount));
    }

    private Exact perUnit(Entry entry) {
        String suffix = " " + currency.getCurrencyCode();
        String number = entry.text().replaceFirst(suffix + "$", "").strip();
        try {
            if (entry.text().endsWith(suffix) && !number.endsWith("%")) {
                return notNegative(entry, Exact.parse(number));
            }
        } catch (IllegalArgumentException unreadable) {
            throw entry.wrong("plans.wrong.rate", entry.name(), entry.text(), currency.getCurrencyCode());
        }
        throw entry.wrong("plans.wrong.rate", entry.name(), entry.text(), currency.getCurrencyCode());
    }

    /** A percentage that is not negative. */
    Because share(Entry entry) {
        return amount(entry, Unit.SHARE);
    }

    /** A percentage from 0 to 100 %. */
    Because part(Entry entry) {
        Because share = share(entry);
        if (share.value().compareTo(Exact.ONE) > 0) {
            throw entry.wrong("plans.wrong.part", entry.text());
        }
        return share;
    }

    /** A number of that unit that is not negative. */
    Because amount(Entry entry, Unit unit) {
        Because stated = stated(entry, unit);
        notNegative(entry, stated.value());
        return stated;
    }

    private static Exact notNegative(Entry entry, Exact number) {
        if (number.signum() < 0) {
            throw entry.wrong("plans.wrong.negative", entry.text());
        }
        return number;
    }

    /** A number of that unit, of either sign. */
    Because stated(Entry entry, Unit unit) {
        Exact number = unit.equals(Unit.SHARE) ? entry.percentage() : entry.number();
        return Because.fact(line(entry), unit, number);
    }

    private Reason line(Entry entry) {
        return Reason.of(Word.PLAN_LINE).named(plan).named(entry.name()).numbered(entry.line());
    }

    static String name(Unit unit) {
        return Entry.written(unit.kind());
    }

    static BigDecimal decimal(Entry entry) {
        entry.number();
        return new BigDecimal(entry.text());
    }
}
