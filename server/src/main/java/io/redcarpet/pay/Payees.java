package io.redcarpet.pay;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Hierarchy;
import io.redcarpet.engine.credit.Hierarchy.Below;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.earning.TeamRounds;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Quotas;
import io.redcarpet.engine.team.TeamFacts;
import io.redcarpet.pay.People.Stay;
import io.redcarpet.pay.PersonRows.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what a person's pay follows from: one payee for each version of a plan that the person is on at any time. Also
 * one that begins after all that is known, since it may go on with what another ends with.
 */
final class Payees {

    private final Inputs inputs;
    private final PersonRows rows;
    private final Hierarchy hierarchy;
    private final String orderedBy;
    private final PlanOfDay plans;
    private final boolean inOneCurrency;
    private final @Nullable TeamRounds teams;

    private Payees(Inputs inputs, PersonRows rows) {
        this.inputs = inputs;
        this.rows = rows;
        this.orderedBy = first(inputs).incentiveDate();
        this.hierarchy = inputs.hierarchy();
        this.plans = new PlanOfDay(inputs.transactions(), inputs.people(), inputs.plans());
        this.inOneCurrency =
                inputs.plans().all().stream().map(PayPlan::currency).distinct().count() == 1;
        this.teams = null;
    }

    /** Of all people; the transactions are brought into the order in which they are read from now on. */
    static Payees arranging(Inputs inputs) {
        TransactionTable table = inputs.transactions();
        return new Payees(inputs, PersonRows.arranging(table, dates(table, first(inputs))));
    }

    private static PayPlan first(Inputs inputs) {
        return inputs.plans().all().getFirst();
    }

    private static DateColumn dates(TransactionTable table, PayPlan plan) {
        return Objects.requireNonNull(table.dates().get(plan.incentiveDate()));
    }

    private Payees(Payees payees, TeamRounds teams) {
        this.inputs = payees.inputs;
        this.orderedBy = payees.orderedBy;
        this.rows = payees.rows;
        this.hierarchy = payees.hierarchy;
        this.plans = payees.plans;
        this.inOneCurrency = payees.inOneCurrency;
        this.teams = teams;
    }

    /** The same people, who know of others what is settled by then. */
    Payees knowing(TeamRounds settled) {
        return new Payees(this, settled);
    }

    Inputs inputs() {
        return inputs;
    }

    /** One that pays in the currency, and where there is one, for such periods; the person's last rather than another. */
    PayPlan plan(String person, Currency currency, Span payPeriod) {
        List<PayPlan> paying = Stream.concat(
                        inputs.people().stays(person).reversed().stream()
                                .flatMap(stay -> inputs.plans().versions(stay.plan()).reversed().stream()),
                        inputs.plans().all().stream())
                .filter(plan -> plan.currency().equals(currency))
                .toList();
        return paying.stream()
                .filter(plan -> plan.payPeriod() == payPeriod)
                .findFirst()
                .orElseGet(paying::getFirst);
    }

    /** All people, in portions. */
    List<List<String>> inPortions() {
        return Portions.of(inputs.people().ids(), this::transactions);
    }

    /** How many transactions may count for the person: their own, and those of everybody below them. */
    private long transactions(String person) {
        int levels = inputs.people().stays(person).stream()
                .flatMap(stay -> inputs.plans().versions(stay.plan()).stream())
                .mapToInt(PayPlan::levels)
                .max()
                .orElse(0);
        List<Below> below = levels == 0 ? List.of() : hierarchy.below(person, levels);
        return Stream.concat(Stream.of(person), below.stream().map(Below::person))
                .mapToLong(each -> rows.of(each).size())
                .sum();
    }

    List<Payee> of(String person) {
        return of(person, _ -> true);
    }

    /** Only for some of the versions. */
    List<Payee> of(String person, Predicate<PayPlan> wanted) {
        var payees = new ArrayList<Payee>();
        byPlan(inputs.people().stays(person)).forEach((plan, stays) -> {
            for (PayPlan version : inputs.plans().versions(plan)) {
                List<Period> days = wanted.test(version) ? days(version, stays) : List.of();
                if (!days.isEmpty()) {
                    payees.add(payee(person, version, days, stays));
                }
            }
        });
        return payees;
    }

    private static Map<String, List<Stay>> byPlan(List<Stay> stays) {
        Map<String, List<Stay>> byPlan = new LinkedHashMap<>();
        stays.forEach(stay ->
                byPlan.computeIfAbsent(stay.plan(), _ -> new ArrayList<>()).add(stay));
        return byPlan;
    }

    /** The days that the person is on the version, also those to come, in as few stretches as they make. */
    private static List<Period> days(PayPlan version, List<Stay> stays) {
        var days = new ArrayList<Period>();
        stays.forEach(stay -> stay.dates().intersect(version.valid()).ifPresent(each -> append(days, each)));
        return days;
    }

    private static void append(List<Period> days, Period next) {
        boolean goesOn = !days.isEmpty() && days.getLast().until().equals(next.from());
        days.add(goesOn ? new Period(days.removeLast().from(), next.until()) : next);
    }

    private Payee payee(String person, PayPlan plan, List<Period> days, List<Stay> stays) {
        var payee = new Payee(
                person,
                plan,
                days,
                inputs.asOf(),
                presence(person, stays, inputs.plans().versions(plan.name())),
                new Quotas(
                        plan.calendar(),
                        plan.quotas(),
                        presence(person, stays, inputs.plans().through(plan)),
                        inputs.quotas().of(person)),
                inputs.people().own(person),
                credits(person, plan),
                inputs.happened().events(),
                TeamFacts.NONE);
        return teams == null ? payee : teams.knowing(payee);
    }

    /** At work on some versions of a plan; whoever goes from one to the next has not begun anew. */
    private Presence presence(String person, List<Stay> stays, List<PayPlan> versions) {
        var active = new ArrayList<Period>();
        for (Stay stay : stays.stream().filter(Stay::atWork).toList()) {
            versions.forEach(
                    version -> stay.dates().intersect(version.valid()).ifPresent(each -> append(active, each)));
        }
        List<Period> atWork = inputs.people().stays(person).stream()
                .filter(Stay::atWork)
                .map(Stay::dates)
                .toList();
        return new Presence(
                stays.getFirst().began(),
                active,
                atWork,
                inputs.people().left(person).orElse(null));
    }

    private List<Credit> credits(String person, PayPlan plan) {
        var credits = new ArrayList<Credit>();
        DateColumn dates = dates(inputs.transactions(), plan);
        add(credits, person, new Source(rows.of(person), null, plan, dates));
        List<Below> below = plan.levels() == 0 ? List.of() : hierarchy.below(person, plan.levels());
        below.forEach(each -> add(credits, person, new Source(rows.of(each.person()), each, plan, dates)));
        if (!plan.incentiveDate().equals(orderedBy) || !below.isEmpty()) {
            credits.sort(Credit.ORDER);
        }
        return below.isEmpty() ? credits : together(credits);
    }

    /** Two people below who share a sale make one credit of it for their manager. */
    private static List<Credit> together(List<Credit> credits) {
        var together = new ArrayList<Credit>(credits.size());
        for (Credit credit : credits) {
            Credit last = together.isEmpty() ? null : together.getLast();
            if (last != null && Credit.ORDER.compare(last, credit) == 0) {
                together.set(together.size() - 1, last.with(last.share().plus(credit.share())));
            } else {
                together.add(credit);
            }
        }
        return together;
    }

    /** Rows that give somebody credits by a plan: their own, or those of somebody below. */
    private record Source(Range rows, @Nullable Below below, PayPlan plan, DateColumn dates) {}

    private void add(List<Credit> credits, String person, Source source) {
        for (int row = source.rows.from(); row < source.rows.until(); row++) {
            Credit credit = credit(person, row, source);
            if (credit != null && !credit.date().isAfter(inputs.asOf())) {
                credits.add(credit);
            }
        }
    }

    /** Null for a transaction that has no incentive date yet, and for one of a day on which the person was not below. */
    private @Nullable Credit credit(String person, int row, Source source) {
        Below below = source.below;
        LocalDate date = source.dates.get(row);
        var table = inputs.transactions();
        Role role = table.role(row);
        if (date == null
                || (below != null && (role != Role.DIRECT || !below.dates().contains(date)))) {
            return null;
        }
        return new Credit(
                table.transaction(row, currency(row, source.plan)),
                person,
                below == null ? role : Role.ROLLED_UP,
                below == null ? 0 : below.level(),
                table.share(row),
                date);
    }

    /** That of the plan on which the seller was on the day, or else of the plan for which it counts. */
    private Currency currency(int row, PayPlan plan) {
        PayPlan ofSeller = inOneCurrency ? null : plans.of(row);
        return (ofSeller == null ? plan : ofSeller).currency();
    }
}
