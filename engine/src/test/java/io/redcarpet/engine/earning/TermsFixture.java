package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.plan;

import io.redcarpet.engine.credit.Expression;
import io.redcarpet.engine.plan.Clawback;
import io.redcarpet.engine.plan.PaymentTerms;
import io.redcarpet.engine.plan.PaymentTerms.AfterLeaving;
import io.redcarpet.engine.plan.PaymentTerms.BelowZero;
import io.redcarpet.engine.plan.PaymentTerms.Due;
import io.redcarpet.engine.plan.PaymentTerms.Part;
import java.util.Arrays;
import java.util.List;

/** Payment terms in few words; what is earned is ten percent of what was sold. */
final class TermsFixture {

    static final Expression AMOUNT = new Expression.Field("amount");

    private TermsFixture() {}

    static PayeeMaker paidOn(PaymentTerms terms) {
        return plan().paying("C", commission(flat("10 %"))).on(terms).forPerson();
    }

    /** Equal parts. */
    static PaymentTerms parts(Due... dues) {
        return new PaymentTerms(equal(dues), BelowZero.AT_ONCE, AfterLeaving.PAID, List.of());
    }

    static List<Part> equal(Due... dues) {
        return Arrays.stream(dues).map(due -> new Part(number("1"), due)).toList();
    }

    static PaymentTerms with(PaymentTerms terms, Clawback... clawbacks) {
        return new PaymentTerms(terms.parts(), terms.belowZero(), terms.afterLeaving(), List.of(clawbacks));
    }

    /** Of what was paid, or earned, when something is cancelled. */
    static Clawback clawback(Clawback.Of of, String share) {
        return clawback(of, new Clawback.Share.Stated(share(share)));
    }

    static Clawback clawback(Clawback.Of of, Clawback.Share share) {
        return new Clawback("cancelled", of, share, Clawback.AfterLeaving.TAKEN_BACK);
    }

    static Due later(int months) {
        return new Due.Later(months);
    }

    static Due collected() {
        return new Due.InProportion("collected", AMOUNT);
    }
}
