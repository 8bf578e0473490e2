package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.number;
import static io.redcarpet.engine.credit.CreditFixture.share;
import static io.redcarpet.engine.earning.EarningFixture.attainment;
import static io.redcarpet.engine.earning.EarningFixture.bookings;
import static io.redcarpet.engine.earning.EarningFixture.commission;
import static io.redcarpet.engine.earning.EarningFixture.flat;
import static io.redcarpet.engine.earning.EarningFixture.pays;
import static io.redcarpet.engine.earning.EarningFixture.plan;
import static io.redcarpet.engine.earning.EarningFixture.point;
import static io.redcarpet.engine.earning.EarningFixture.row;
import static io.redcarpet.engine.earning.EarningFixture.stated;
import static io.redcarpet.engine.earning.EarningFixture.table;
import static io.redcarpet.engine.earning.EarningFixture.tiers;

import io.redcarpet.engine.credit.Filter;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Gate;
import io.redcarpet.engine.plan.Gate.Judged;
import io.redcarpet.engine.plan.Gate.Missed;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.Multiplier;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Objective;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.PayoutCurve.Beyond;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.QuotaRule;
import io.redcarpet.engine.quota.Ramp;
import io.redcarpet.engine.quota.Spread;
import java.util.List;
import java.util.Set;

/** A plan with a part of nearly every kind, for what must hold for all of them. */
final class EverythingFixture {

    private EverythingFixture() {}

    static PayeeMaker person(Of rounding) {
        return plan().rounding(rounding)
                .readingQuotasBy(new QuotaRule(Spread.DAYS, Proration.DAYS, Ramp.NONE, share("100 %")))
                .paying("salary", new Payout.Fixed(stated(euros("50000")), Proration.DAYS))
                .paying("tiers", commission(ofAttainment(Mode.MARGINAL)))
                .behind(sold(Judged.AT_PERIOD_END, "500"), sold(Judged.WITH_EACH_CREDIT, "800"))
                .times(new Multiplier(stated(number("1.5")), Filter.ALL, sold(Judged.WITH_EACH_CREDIT, "2000")))
                .within(
                        limit(Limit.Kind.FLOOR, "10", Scope.MONTH),
                        limit(Limit.Kind.FLOOR, "50", Scope.QUARTER),
                        limit(Limit.Kind.CAP, "333.33", Scope.QUARTER))
                .paying("again", commission(ofAttainment(Mode.RETROACTIVE)))
                .paying("stages", commission(stages()))
                .paying("slope", commission(slope()))
                .paying("paid", commission(byPaid()))
                .paying("bonus", bonus())
                .paying("aims", objectives())
                .advancing(draw())
                .forPerson()
                .withQuota("9999.99");
    }

    private static Rates ofAttainment(Mode mode) {
        return tiers(
                attainment(Span.QUARTER),
                mode,
                row("0 %", flat("3.3 %")),
                row("33.3 %", flat("7.7 %")),
                row("100 %", flat("11.1 %")));
    }

    private static Rates stages() {
        return new Rates.Stages(
                bookings(Scope.YEAR), table(row("0", euros("10")), row("700", euros("40")), row("3000", euros("0"))));
    }

    private static Rates slope() {
        return new Rates.Sloped(
                attainment(Span.YEAR), Mode.RETROACTIVE, List.of(point("10 %", "1 %"), point("90 %", "7 %")));
    }

    private static Rates byPaid() {
        var paid = new Basis.PaidOut("paid", Scope.YEAR);
        return tiers(paid, Mode.MARGINAL, row("0", flat("30 %")), row("70", flat("10 %")), row("200", flat("0 %")));
    }

    private static Payout bonus() {
        var soFar = new Basis.Attainment("amount", Span.YEAR, Basis.Against.TO_DATE);
        var line = new PayoutCurve.Line(List.of(point("50 %", "20 %"), point("130 %", "90 %")), Beyond.RISING);
        return new Payout.Bonus(Span.QUARTER, soFar, line, stated(euros("1000")), true, Proration.DAYS);
    }

    private static Payout objectives() {
        var steps = new PayoutCurve.Steps(table(pays("0", share("0 %")), pays("500", share("100 %"))));
        var line = new PayoutCurve.Line(List.of(point("0 %", "0 %"), point("70 %", "90 %")), Beyond.RISING);
        var cap = new Payout.Cap(share("120 %"), sold(Judged.AT_PERIOD_END, "900"));
        var parts = List.of(
                new Objective("Bookings", share("1/3"), attainment(Span.QUARTER), line, cap),
                new Objective("Much", share("2/3"), bookings(Scope.QUARTER), steps, null));
        return new Payout.Objectives(Span.QUARTER, stated(euros("1000")), Proration.DAYS_AFTER_THE_FIRST, parts);
    }

    private static Draw draw() {
        var recovery =
                new Draw.Recovery(EarningFixture.YEAR.from(), Draw.Of.EXCESS, share("33.3 %"), euros("77.77"), true);
        return new Draw(
                "draw",
                "Draw",
                Set.of("again", "slope"),
                stated(euros("40")),
                Proration.DAYS,
                EarningFixture.YEAR,
                Draw.Style.TOP_UP,
                recovery);
    }

    private static Gate sold(Judged judged, String atLeast) {
        return new Gate(bookings(Scope.YEAR), euros(atLeast), judged, Missed.PAID_WHEN_REACHED);
    }

    private static Limit limit(Limit.Kind kind, String amount, Scope per) {
        return new Limit(kind, stated(euros(amount)), per, Proration.DAYS);
    }
}
