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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One credit that counts as much as it is asked to. All numbers of its transaction that the measures look at are alike;
 * texts are there where a measure counts no transaction without them.
 */
final class MadeUpCredit {

    private final Trial trial;
    private final List<Measure> measures;
    private final Map<String, String> texts = new TreeMap<>();
    private final Role role;

    MadeUpCredit(Trial trial) throws NotShownException {
        this.trial = trial;
        this.measures = trial.measures();
        measures.forEach(measure -> satisfy(measure.where()));
        this.role = role();
    }

    Map<String, String> texts() {
        return texts;
    }

    /** Counts as the value by the first of the measures. */
    List<Credit> of(Exact value) throws NotShownException {
        if (measures.isEmpty()) {
            return List.of();
        }
        Credit credit = credit(number(value));
        for (Measure measure : measures) {
            if (!measure.counts(credit)) {
                throw new NotShownException("pay.check.why.filter", measure.name());
            }
        }
        return List.of(credit);
    }

    /** What the numbers of the transaction must be for the measure to be the value. */
    private BigDecimal number(Exact value) throws NotShownException {
        Measure measure = measures.getFirst();
        Exact one = value(measure, BigDecimal.ONE);
        boolean isInProportion = value(measure, BigDecimal.TEN).equals(one.times(Exact.of(10)));
        if (one.isZero() || !isInProportion || !value.dividedBy(one).isDecimal()) {
            throw new NotShownException("pay.check.why.measure", measure.name());
        }
        return value.dividedBy(one).decimal(Rounding.halfUp(12));
    }

    private Exact value(Measure measure, BigDecimal number) {
        return measure.value().of(credit(number).transaction(), measure.unit()).value();
    }

    private Credit credit(BigDecimal number) {
        LocalDate day = trial.credited();
        var transaction = new RecordedTransaction(
                "1",
                trial.plan().currency(),
                null,
                trial.plan().fields().dates().stream().collect(Collectors.toMap(field -> field, _ -> day)),
                numbers(number),
                texts);
        return new Credit(transaction, MadeUpPerson.NAME, role, role == Role.ROLLED_UP ? 1 : 0, Exact.ONE, day);
    }

    private Map<String, BigDecimal> numbers(BigDecimal number) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        measures.forEach(measure -> measure.value().fields().forEach(field -> numbers.put(field, number)));
        return numbers;
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
