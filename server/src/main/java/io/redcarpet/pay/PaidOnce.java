package io.redcarpet.pay;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.earning.Payee;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans that count by different days may each count a transaction on a day on which they pay the person. */
final class PaidOnce {

    private PaidOnce() {}

    /** A transaction that two plans, or two versions of one, would both pay. */
    static final class PaidTwiceException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Paid one;
        private final transient Paid other;

        private PaidTwiceException(Paid one, Paid other) {
            super("%s is paid by %s and by %s; let both count by the same day".formatted(one.credit.id(), one, other));
            this.one = one;
            this.other = other;
        }

        String transaction() {
            return one.credit.transaction().id();
        }

        String person() {
            return one.credit.person();
        }

        Paid one() {
            return one;
        }

        Paid other() {
            return other;
        }
    }

    /** A credit in the hands of a plan that pays it. */
    record Paid(Payee payee, Credit credit) {

        /** The column by which the plan counts, and the day that it says. */
        @Override
        public String toString() {
            return payee.plan().incentiveDate() + " " + credit.date();
        }
    }

    /** Refuses what is paid twice. */
    static void check(List<Payee> all) {
        if (all.stream().map(payee -> payee.plan().incentiveDate()).distinct().count() > 1) {
            Map<String, Paid> paid = new HashMap<>();
            for (Payee payee : all) {
                payee.credits().stream()
                        .filter(credit -> isPaid(payee, credit))
                        .forEach(credit -> note(paid, new Paid(payee, credit)));
            }
        }
    }

    private static boolean isPaid(Payee payee, Credit credit) {
        return payee.isOnPlan(credit.date())
                && payee.plan().measures().values().stream().anyMatch(measure -> measure.counts(credit));
    }

    private static void note(Map<String, Paid> paid, Paid now) {
        Paid before = paid.putIfAbsent(now.credit.id(), now);
        if (before != null) {
            throw new PaidTwiceException(before, now);
        }
    }
}
