package io.redcarpet.pay;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.credit.RecordedTransaction;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A credit that counts for measures, by the first of them as much as it is asked to. The numbers of its transaction that the
 * measures look at are alike, or all but one are zero; texts are there where a measure counts no transaction without them.
 */
final class MadeUpCredit {

    private final Trial trial;
    private final List<Measure> measures;
    private final Map<String, String> texts;
    private final Role role;
    private final Set<String> filled;

    /**
     * @param measures one at least
     * @param chosen texts that the transaction has in any case
     */
    MadeUpCredit(Trial trial, List<Measure> measures, Map<String, String> chosen) throws NotShownException {
        this.trial = trial;
        this.measures = measures;
        this.texts = new TreeMap<>(chosen);
        measures.forEach(measure -> satisfy(measure.where()));
        this.role = role();
        this.filled = filled();
    }

    /** What its transaction has beside the numbers that the value follows from. */
    Map<String, String> assumed() {
        var assumed = new TreeMap<>(texts);
        fields().filter(field -> !filled.contains(field)).forEach(field -> assumed.put(field, "0"));
        return assumed;
    }

    /** Counts as the value by the first of the measures. */
    Credit of(Exact value) {
        Exact one = value(measures.getFirst(), filled, BigDecimal.ONE);
        return credit(filled, value.dividedBy(one).decimal(Rounding.halfUp(12)));
    }

    /** Those that are not zero, so that the value grows with them in proportion. */
    private Set<String> filled() throws NotShownException {
        Measure measure = measures.getFirst();
        return Stream.concat(
                        Stream.of(fields().collect(Collectors.toCollection(LinkedHashSet::new))),
                        measure.value().fields().stream().map(Set::of))
                .filter(fields -> isInProportion(measure, fields))
                .findFirst()
                .orElseThrow(() -> new NotShownException("pay.check.why.measure", measure.name()));
    }

    private boolean isInProportion(Measure measure, Set<String> fields) {
        Exact one = value(measure, fields, BigDecimal.ONE);
        return !one.isZero()
                && value(measure, fields, BigDecimal.TEN).equals(one.times(Exact.of(10)))
                && PlanTable.VALUES.getLast().dividedBy(one).isDecimal();
    }

    private Exact value(Measure measure, Set<String> fields, BigDecimal number) {
        return measure.value()
                .of(credit(fields, number).transaction(), measure.unit())
                .value();
    }

    private Credit credit(Set<String> fields, BigDecimal number) {
        LocalDate day = trial.credited();
        var transaction = new RecordedTransaction(
                measures.getFirst().name(),
                trial.plan().currency(),
                null,
                trial.plan().fields().dates().stream().collect(Collectors.toMap(field -> field, _ -> day)),
                fields().collect(Collectors.toMap(
                        Function.identity(), field -> fields.contains(field) ? number : BigDecimal.ZERO)),
                texts);
        return new Credit(transaction, MadeUpPerson.NAME, role, role == Role.ROLLED_UP ? 1 : 0, Exact.ONE, day);
    }

    private Stream<String> fields() {
        return measures.stream()
                .flatMap(measure -> measure.value().fields().stream())
                .distinct();
    }

    private Role role() throws NotShownException {
        Set<Role> roles = EnumSet.allOf(Role.class);
        measures.forEach(measure -> roles.retainAll(measure.roles()));
        if (roles.isEmpty()) {
            throw new NotShownException(
                    "pay.check.why.roles", measures.stream().map(Measure::name).collect(Collectors.joining(", ")));
        }
        return roles.iterator().next();
    }

    private void satisfy(Filter filter) {
        switch (filter) {
            case Filter.OneOf one ->
                one.values().stream().sorted().findFirst().ifPresent(value -> texts.putIfAbsent(one.field(), value));
            case Filter.AllOf all -> all.filters().forEach(this::satisfy);
            case Filter.AnyOf any -> any.filters().stream().findFirst().ifPresent(this::satisfy);
            case Filter.Between _, Filter.Dated _, Filter.Not _ -> {}
        }
    }
}
