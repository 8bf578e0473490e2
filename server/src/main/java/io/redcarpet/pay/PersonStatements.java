package io.redcarpet.pay;

import io.redcarpet.engine.earning.DrawBalance;
import io.redcarpet.engine.earning.Earned;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.earning.HeldBalance;
import io.redcarpet.engine.earning.Payee;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.PayPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person is paid by all versions of their plans, in one statement for each pay period. */
final class PersonStatements {

    private final Map<Kind, Together> byKind = new LinkedHashMap<>();
    private final List<Payee> payees = new ArrayList<>();
    private final StatementIds ids;

    PersonStatements(String person) {
        this.ids = new StatementIds(person);
    }

    /** What can stand in one statement. */
    private record Kind(Currency currency, Span payPeriod, FiscalCalendar calendar) {

        static Kind of(PayPlan plan) {
            return new Kind(plan.currency(), plan.payPeriod(), plan.calendar());
        }
    }

    /** The statements of one currency and pay period. */
    static final class Together {

        private final String person;
        private final PayPlan unlessPaid;
        private final StatementSums sums = new StatementSums();
        private final List<Payee> payees = new ArrayList<>();
        private final Map<String, DrawBalance> owed = new LinkedHashMap<>();
        private final Map<String, HeldBalance> held = new LinkedHashMap<>();

        /**
         * @param unlessPaid stands for the plan of a person whom none pays any more
         */
        Together(String person, PayPlan unlessPaid) {
            this.person = person;
            this.unlessPaid = unlessPaid;
        }

        String person() {
            return person;
        }

        StatementSums sums() {
            return sums;
        }

        Balances balances() {
            return new Balances(held.values(), owed.values());
        }

        /** Where two versions tell of one draw in one period, the later one knows more; both hold what they have earned. */
        private void add(Earned earned) {
            earned.balances()
                    .forEach(balance ->
                            owed.put(balance.draw() + "/" + balance.period().label(), balance));
            earned.held().forEach(balance -> held.merge(key(balance), balance, HeldBalance::plus));
        }

        /** Without what was paid before it fell due. */
        void restate(PreviousRun closed, List<Earning> earnings) {
            closed.restatement()
                    .held(List.copyOf(held.values()), earnings, closed.posted(person))
                    .forEach(balance -> held.put(key(balance), balance));
        }

        private static String key(HeldBalance balance) {
            return balance.component() + "/" + balance.period().label();
        }

        /** The plan that the person is on when the period ends, or was on last. */
        PayPlan plan(FiscalPeriod period) {
            return payees.isEmpty() ? unlessPaid : planAt(period.dates().lastDay(), payees);
        }
    }

    /**
     * A new identifier of a statement.
     *
     * @param plan that pays
     */
    String id(PayPlan plan, FiscalPeriod period) {
        return ids.of(
                period, plan, payees.isEmpty() ? plan : planAt(period.dates().lastDay(), payees));
    }

    /** The one that the person is on, or was on last; the first one before that. */
    private static PayPlan planAt(LocalDate day, List<Payee> payees) {
        PayPlan plan = payees.getFirst().plan();
        LocalDate since = LocalDate.MIN;
        for (Payee payee : payees) {
            for (Period stretch : payee.stretches()) {
                if (!stretch.from().isAfter(day) && stretch.from().isAfter(since)) {
                    plan = payee.plan();
                    since = stretch.from();
                }
            }
        }
        return plan;
    }

    /** Notes who is paid, and what is held and owed; sums are added by who writes them. */
    Together add(Payee payee, Earned earned) {
        Together together = of(payee.person(), payee.plan());
        payees.add(payee);
        together.payees.add(payee);
        together.add(earned);
        return together;
    }

    /** The statements that the plan belongs to. */
    Together of(String person, PayPlan plan) {
        return byKind.computeIfAbsent(Kind.of(plan), _ -> new Together(person, plan));
    }

    Collection<Together> all() {
        return byKind.values();
    }
}
