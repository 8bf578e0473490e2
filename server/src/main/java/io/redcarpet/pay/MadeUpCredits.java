package io.redcarpet.pay;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Measure;
import io.redcarpet.engine.credit.Transaction;
import io.redcarpet.engine.money.Exact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is credited to the made-up person: one credit for all measures or, where none counts for all and each has a
 * quota, one for each. Without quotas, such as a score beside sales, nothing says how much of one goes with how much of another.
 *
 * @param apart the measures that have a credit each; none where one is enough
 * @param assumed what the transaction has beside the numbers that its value follows from; nothing where there are several
 */
record MadeUpCredits(List<MadeUpCredit> credits, List<Measure> apart, Map<String, String> assumed) {

    /**
     * Makes them up.
     *
     * @param chosen texts that the transaction has in any case
     * @throws NotShownException where a measure counts nothing that is made up, or also what is made up for another
     */
    static MadeUpCredits of(Trial trial, Map<String, String> chosen) throws NotShownException {
        List<Measure> measures = trial.measures();
        if (measures.isEmpty()) {
            return new MadeUpCredits(List.of(), List.of(), Map.of());
        }
        try {
            return together(trial, measures, chosen);
        } catch (NotShownException noneForAll) {
            if (!chosen.isEmpty() || !trial.quotas().containsAll(names(measures))) {
                throw noneForAll;
            }
        }
        return apart(trial, measures);
    }

    private static MadeUpCredits together(Trial trial, List<Measure> measures, Map<String, String> chosen)
            throws NotShownException {
        var credit = new MadeUpCredit(trial, measures, chosen);
        Credit probe = credit.of(MadeUpPerson.QUOTA);
        for (Measure measure : measures) {
            if (!measure.counts(probe)) {
                throw uncounted(measure);
            }
        }
        return new MadeUpCredits(List.of(credit), List.of(), credit.assumed());
    }

    private static MadeUpCredits apart(Trial trial, List<Measure> measures) throws NotShownException {
        var credits = new ArrayList<MadeUpCredit>();
        for (Measure measure : measures) {
            credits.add(new MadeUpCredit(trial, List.of(measure), Map.of()));
        }
        var apart = new MadeUpCredits(credits, measures, Map.of());
        List<Credit> probes = apart.of(MadeUpPerson.QUOTA);
        for (Measure measure : measures) {
            if (!total(measure, probes).equals(MadeUpPerson.QUOTA)) {
                throw uncounted(measure);
            }
        }
        return apart;
    }

    private static Exact total(Measure measure, List<Credit> credits) {
        return credits.stream()
                .filter(measure::counts)
                .map(credit ->
                        measure.value().of(credit.transaction(), measure.unit()).value())
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static List<String> names(List<Measure> measures) {
        return measures.stream().map(Measure::name).toList();
    }

    private static NotShownException uncounted(Measure measure) {
        return new NotShownException("pay.check.why.filter", measure.name());
    }

    /** Of so much each, in the order of credits; nothing of nothing. */
    List<Credit> of(Exact value) {
        return value.isZero()
                ? List.of()
                : credits.stream()
                        .map(credit -> credit.of(value))
                        .sorted(Comparator.comparing(Credit::transaction, Transaction::compareId))
                        .toList();
    }
}
