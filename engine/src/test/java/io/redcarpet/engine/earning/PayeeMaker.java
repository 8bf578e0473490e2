package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.Sale;
import io.redcarpet.engine.earning.Payee.Own;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Quota;
import io.redcarpet.engine.quota.Quotas;
import io.redcarpet.engine.team.TeamFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person in the making, who is there all of 2026 and of whom all of it is known. */
final class PayeeMaker {

    static final String ANA = "ana";

    private static final Period EVER = Period.through(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

    private final PayPlan plan;
    private final List<Quota> quotas = new ArrayList<>();
    private final Map<String, List<Own>> own = new HashMap<>();
    private final List<Credit> credits = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private List<Period> stretches = List.of(EarningFixture.YEAR);
    private Presence presence = Presence.throughout(EarningFixture.YEAR);
    private LocalDate through = EarningFixture.YEAR.lastDay();

    PayeeMaker(PayPlan plan) {
        this.plan = plan;
    }

    /** One transaction more, numbered by its place. */
    PayeeMaker sold(String day, String amount) {
        return sold(Sale.sale(nextId(), day).of(amount));
    }

    PayeeMaker sold(Sale sale) {
        return credited(sale.to(ANA));
    }

    PayeeMaker credited(Credit credit) {
        credits.add(credit);
        return this;
    }

    /** Several on one day. */
    PayeeMaker soldOn(String day, String... amounts) {
        for (String amount : amounts) {
            sold(day, amount);
        }
        return this;
    }

    /** For bookings in all of 2026. */
    PayeeMaker withQuota(String amount) {
        return withQuota(EarningFixture.YEAR, amount);
    }

    PayeeMaker withQuota(Period dates, String amount) {
        quotas.add(new Quota(ANA, "amount", dates, Exact.parse(amount), Unit.of(CreditFixture.EUR)));
        return this;
    }

    PayeeMaker with(String name, Because number) {
        return with(name, EVER, number);
    }

    /** Where two overlap, the first counts. */
    PayeeMaker with(String name, Period dates, Because number) {
        own.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Own(dates, number));
        return this;
    }

    /** Joins and leaves on these days; is neither paid nor expected to sell before and after. */
    PayeeMaker there(String first, String last) {
        Period days = EarningFixture.days(first, last);
        stretches = List.of(days);
        presence = Presence.throughout(days);
        return this;
    }

    PayeeMaker presentOn(Period... stays) {
        presence = new Presence(stays[0].from(), List.of(stays));
        return this;
    }

    PayeeMaker paidOn(Period... dates) {
        stretches = List.of(dates);
        return this;
    }

    /** Leaves the firm after that day. */
    PayeeMaker leaves(String day) {
        presence = new Presence(presence.began(), presence.active(), presence.active(), LocalDate.parse(day));
        return this;
    }

    /** Something happens to the transaction of that number. */
    PayeeMaker then(String kind, String transaction, String day) {
        events.add(new Event(transaction, kind, LocalDate.parse(day), null, null));
        return this;
    }

    PayeeMaker then(String kind, String transaction, String day, String amount) {
        events.add(new Event(transaction, kind, LocalDate.parse(day), Exact.parse(amount), null));
        return this;
    }

    PayeeMaker knownThrough(String day) {
        through = LocalDate.parse(day);
        return this;
    }

    Payee payee() {
        var read = new Quotas(plan.calendar(), plan.quotas(), presence, quotas);
        return new Payee(
                ANA,
                plan,
                stretches,
                through,
                presence,
                read,
                own,
                credits.stream().sorted(Credit.ORDER).toList(),
                new Events(events),
                TeamFacts.NONE);
    }

    Earned earned() {
        return Calculation.of(payee());
    }

    /** Of each line, in their order. */
    List<String> amounts() {
        return EarningFixture.texts(lines());
    }

    List<Exact> lines() {
        return earned().earnings().stream().map(Earning::amount).toList();
    }

    Exact total() {
        return lines().stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** What is paid in each month in which anything is, such as {@code M03 12.5}. */
    List<String> monthly() {
        var byPeriod = new TreeMap<Integer, Exact>();
        earned().earnings().forEach(line -> byPeriod.merge(line.period().number(), line.amount(), Exact::plus));
        return byPeriod.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> "M%02d %s".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    private String nextId() {
        return String.valueOf(credits.size() + 1);
    }
}
