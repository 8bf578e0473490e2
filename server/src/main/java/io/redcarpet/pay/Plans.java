package io.redcarpet.pay;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.ExchangeRates;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.LimitAmount;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.plans.Fault;
import io.redcarpet.plans.FaultyText;
import io.redcarpet.plans.PlanText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plans of a run, each in one or more versions that follow one another. */
final class Plans {

    private static final int LARGEST = 4_000_000;

    private final Map<String, List<PayPlan>> versions = new TreeMap<>();
    private final Map<String, Map<String, Unit>> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    void read(Path file, Mistakes mistakes) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                mistakes.add(name, 1, "pay.wrong.planSize", LARGEST / 1_000_000);
                return;
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            PlanText read = PlanText.read(text);
            texts.put(title(read.plan()), text);
            add(name, read, mistakes);
        } catch (FaultyText faulty) {
            for (Fault fault : faulty.faults()) {
                mistakes.add(new Mistake(name, fault.line(), fault.column(), fault.problem()));
            }
        } catch (NoSuchFileException missing) {
            mistakes.add(name, 0, "pay.wrong.noFile", file.toString());
        } catch (MalformedInputException unreadable) {
            mistakes.add(name, 0, "pay.wrong.encoding");
        }
    }

    private void add(String file, PlanText text, Mistakes mistakes) {
        PayPlan plan = text.plan();
        var others = versions.computeIfAbsent(plan.name(), _ -> new ArrayList<>());
        for (PayPlan other : others) {
            if (other.valid().overlaps(plan.valid())) {
                mistakes.add(file, 1, "pay.wrong.versions", plan.name(), other.version(), plan.version());
            } else if (other.version().equals(plan.version())) {
                mistakes.add(file, 1, "pay.wrong.versionTwice", plan.name(), plan.version());
            }
        }
        Map<String, Unit> known = numbers.computeIfAbsent(plan.name(), _ -> new HashMap<>());
        text.numbers().forEach((name, unit) -> {
            if (!unit.equals(known.getOrDefault(name, unit))) {
                mistakes.add(file, 1, "pay.wrong.versionUnits", plan.name(), name);
            }
            known.put(name, unit);
        });
        others.add(plan);
        others.sort(Comparator.comparing(version -> version.valid().from()));
    }

    void exchange(ExchangeRates rates) {
        versions.values().forEach(each -> each.replaceAll(plan -> plan.with(rates)));
    }

    /** As it was written. */
    String text(PayPlan plan) {
        return Objects.requireNonNull(texts.get(title(plan)));
    }

    private static String title(PayPlan plan) {
        return plan.name() + '\n' + plan.version();
    }

    Set<String> names() {
        return versions.keySet();
    }

    boolean knows(String name) {
        return versions.containsKey(name);
    }

    /** The name that need not be told; empty where there are several. */
    String onlyName() {
        return versions.size() == 1 ? versions.keySet().iterator().next() : "";
    }

    /** The version and those before it, in order of time. */
    List<PayPlan> through(PayPlan plan) {
        return versions(plan.name()).stream()
                .filter(version -> !version.valid().from().isAfter(plan.valid().from()))
                .toList();
    }

    /** In order of time. */
    List<PayPlan> versions(String name) {
        return versions.getOrDefault(name, List.of());
    }

    List<PayPlan> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** From the first day of the first version to the last of the last. */
    Period valid(String name) {
        var each = versions(name);
        return new Period(each.getFirst().valid().from(), each.getLast().valid().until());
    }

    /** A number of a person's own, with its unit. */
    record OwnNumber(Unit unit, Exact value) {}

    /** Reads a number that the plan knows by that name from a column of a row. */
    OwnNumber number(String plan, String name, Row row, String column) {
        Unit unit = Objects.requireNonNull(numbers(plan).get(name));
        String text = row.get(column);
        boolean isShare = unit.kind() == Unit.Kind.SHARE;
        Exact number = row.notNegative(column, isShare ? row.share(column, text) : row.amount(column, text, unit));
        coins(plan, name).filter(coins -> !number.equals(number.rounded(coins))).ifPresent(coins -> {
            throw row.wrong(column, "pay.wrong.coins", name, text, coins.scale());
        });
        return new OwnNumber(unit, number);
    }

    /** The coins that a number of that name is whole in, where a limit of the plan is called so. */
    private Optional<Rounding> coins(String plan, String number) {
        return versions(plan).stream()
                .filter(version -> version.components().stream()
                        .flatMap(component -> component.limits().stream())
                        .anyMatch(limit -> limit.amount() instanceof LimitAmount.Stated stated
                                && number.equals(stated.number().name())))
                .map(version -> version.rounding().rounding())
                .findFirst();
    }

    /** Finds fields that one plan takes for a text and another for a number, which no column is at once. */
    void checkFields(Mistakes mistakes, String file) {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (PayPlan plan : all()) {
            plan.fields().dates().forEach(field -> kind(kinds, field, "date"));
            plan.fields().numbers().forEach(field -> kind(kinds, field, "number"));
            plan.fields().texts().forEach(field -> kind(kinds, field, "text"));
        }
        kinds.forEach((field, each) -> {
            if (each.size() > 1) {
                mistakes.add(file, 0, "pay.wrong.fieldKind", field, String.join(", ", each));
            }
        });
    }

    private static void kind(Map<String, Set<String>> kinds, String field, String kind) {
        kinds.computeIfAbsent(field, _ -> new TreeSet<>()).add(kind);
    }

    Map<String, Unit> numbers(String name) {
        return numbers.getOrDefault(name, Map.of());
    }
}
