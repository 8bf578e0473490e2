package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Conversion;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.CreditFixture;
import io.redcarpet.engine.credit.Crediting;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.credit.RecordedTransaction;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.earning.TwinCase.Sold;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.period.YearName;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Component;
import io.redcarpet.engine.plan.Draw;
import io.redcarpet.engine.plan.Edge;
import io.redcarpet.engine.plan.Limit;
import io.redcarpet.engine.plan.LineRounding;
import io.redcarpet.engine.plan.LineRounding.Of;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.plan.Table;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Proration;
import io.redcarpet.engine.quota.Quota;
import io.redcarpet.engine.quota.Quotas;
import io.redcarpet.engine.team.TeamFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The pay of a case as the engine has it, in the same order as the naive one. */
final class TwinEngine {

    private static final Reason STATED = Reason.of(Word.CONSTANT);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final TwinCase given;
    private final Period year;

    private TwinEngine(TwinCase given) {
        this.given = given;
        LocalDate first = START.plusMonths(given.firstMonth() - 1L);
        this.year = new Period(first, first.plusYears(1));
    }

    static List<BigDecimal> of(TwinCase given) {
        var engine = new TwinEngine(given);
        return engine.flat(Calculation.of(engine.payee()));
    }

    private List<BigDecimal> flat(Earned earned) {
        var numbers = new ArrayList<BigDecimal>();
        Map<String, Exact> drawn = new HashMap<>();
        for (Earning line : earned.earnings()) {
            if (line.component().equals("D")) {
                drawn.put(line.period().number() + line.part(), line.amount());
            } else {
                numbers.add(decimal(line.amount()));
            }
        }
        for (DrawBalance balance : earned.balances()) {
            int month = balance.period().number();
            numbers.add(decimal(drawn.getOrDefault(month + "advance", Exact.ZERO)));
            numbers.add(
                    decimal(drawn.getOrDefault(month + "recovered", Exact.ZERO).negate()));
            numbers.add(decimal(balance.owed().value()));
        }
        return numbers;
    }

    /** With more digits than cents have, so that a line that was not rounded is found out. */
    private static BigDecimal decimal(Exact number) {
        return number.decimal(Rounding.halfUp(9));
    }

    private Payee payee() {
        var plan = plan();
        var joined = given.joined();
        LocalDate first = year.from().plusMonths(joined.month()).withDayOfMonth(joined.day());
        var days = new Period(first, year.until());
        var presence = Presence.throughout(days);
        var quota = new Quota("p", "amount", year, Exact.of(given.yearQuota()), CreditFixture.EUROS);
        var quotas = new Quotas(plan.calendar(), plan.quotas(), presence, List.of(quota));
        return new Payee(
                "p",
                plan,
                List.of(days),
                year.lastDay(),
                presence,
                quotas,
                Map.of(),
                credits(),
                Events.NONE,
                TeamFacts.NONE);
    }

    private List<Credit> credits() {
        var credits = new ArrayList<Credit>();
        for (Sold sold : given.sold()) {
            LocalDate date = year.from().plusMonths(sold.month()).withDayOfMonth(sold.day());
            var id = String.valueOf(credits.size() + 8);
            var transaction = new RecordedTransaction(
                    id, CreditFixture.EUR, null, Map.of("date", date), Map.of("amount", sold.amount()), Map.of());
            credits.add(new Credit(transaction, "p", Role.DIRECT, 0, Exact.ONE, date));
        }
        credits.sort(Credit.ORDER);
        return credits;
    }

    private PayPlan plan() {
        var rounding =
                new LineRounding(Rounding.halfUp(2), given.roundsRunningTotals() ? Of.RUNNING_TOTAL : Of.EACH_LINE);
        return new PayPlan(
                "Twin",
                "1",
                year,
                CreditFixture.EUR,
                null,
                new FiscalCalendar(Month.of(given.firstMonth()), YearName.OF_ITS_START),
                Span.MONTH,
                "date",
                PayPlan.Splits.ANYTHING,
                new Crediting(Conversion.NONE, null),
                rounding,
                Map.of("amount", CreditFixture.money("amount")),
                Map.of("amount", PlanMaker.BY_MONTHS),
                components(),
                draws(),
                List.of());
    }

    private List<Component> components() {
        var components = new ArrayList<Component>();
        var cap = given.cap();
        var commission = new Payout.Commission("amount", rates(), Payout.Lines.EACH_CREDIT);
        List<Limit> limits = cap == null
                ? List.of()
                : List.of(new Limit(Limit.Kind.CAP, Setting.of(euros(cap)), Scope.YEAR, Proration.NONE));
        components.add(new Component("C", "C", commission, List.of(), List.of(), limits));
        var bonus = given.bonus();
        if (bonus != null) {
            Table<PayoutCurve> steps = table(
                    bonus.upper(),
                    shares(bonus.edges()),
                    bonus.amounts(),
                    amount -> new PayoutCurve.Amount(euros(amount)));
            var payout = new Payout.Bonus(
                    Span.QUARTER, attainment(Span.QUARTER), new PayoutCurve.Steps(steps), null, false, Proration.NONE);
            components.add(new Component("B", "B", payout, List.of(), List.of(), List.of()));
        }
        return components;
    }

    private Rates rates() {
        var tiers = given.tiers();
        Span span = tiers.months() == 1 ? Span.MONTH : tiers.months() == 3 ? Span.QUARTER : Span.YEAR;
        var mode = switch (tiers.mode()) {
            case MARGINAL -> Rates.Mode.MARGINAL;
            case RETROACTIVE -> Rates.Mode.RETROACTIVE;
            case WHOLE_NEW -> Rates.Mode.WHOLE_CREDIT_AT_NEW_RATE;
            case WHOLE_OLD -> Rates.Mode.WHOLE_CREDIT_AT_OLD_RATE;
        };
        var edges = tiers.byQuota() ? shares(tiers.edges()) : all(tiers.edges(), TwinEngine::euros);
        Basis by = tiers.byQuota() ? attainment(span) : new Basis.Credited("amount", Scope.of(span));
        return new Rates.Tiers(
                by, mode, table(tiers.upper(), edges, tiers.rates(), rate -> new Rates.Flat(Setting.of(share(rate)))));
    }

    private List<Draw> draws() {
        var draw = given.draw();
        if (draw == null) {
            return List.of();
        }
        var most = draw.most();
        var recovery = new Draw.Recovery(
                year.from(), Draw.Of.EXCESS, share(draw.share()), most == null ? null : euros(most), false);
        var amount = Setting.of(euros(draw.amount()));
        return List.of(new Draw("D", "D", Set.of("C", "B"), amount, Proration.DAYS, year, Draw.Style.TOP_UP, recovery));
    }

    private static Basis attainment(Span span) {
        return new Basis.Attainment("amount", span, Against.WHOLE_PERIOD);
    }

    private static <T> Table<T> table(
            boolean upper, List<Because> edges, List<BigDecimal> holds, Function<BigDecimal, T> made) {
        var rows = new ArrayList<EarningFixture.Row<T>>();
        for (int i = 0; i < edges.size(); i++) {
            rows.add(new EarningFixture.Row<>(edges.get(i), made.apply(holds.get(i))));
        }
        return EarningFixture.table(upper ? Edge.UPPER : Edge.LOWER, rows);
    }

    private static List<Because> shares(List<BigDecimal> numbers) {
        return all(numbers, TwinEngine::share);
    }

    private static List<Because> all(List<BigDecimal> numbers, Function<BigDecimal, Because> made) {
        return numbers.stream().map(made).toList();
    }

    private static Because euros(BigDecimal amount) {
        return Because.fact(STATED, CreditFixture.EUROS, Exact.of(amount));
    }

    private static Because share(BigDecimal share) {
        return Because.fact(STATED, Unit.SHARE, Exact.of(share));
    }
}
