package io.redcarpet.engine.earning;

import static io.redcarpet.engine.credit.CreditFixture.euros;
import static io.redcarpet.engine.credit.CreditFixture.share;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Edge;
import io.redcarpet.engine.plan.Interval;
import io.redcarpet.engine.plan.Payout;
import io.redcarpet.engine.plan.Payout.Commission;
import io.redcarpet.engine.plan.Payout.Lines;
import io.redcarpet.engine.plan.PayoutCurve;
import io.redcarpet.engine.plan.Rates;
import io.redcarpet.engine.plan.Rates.Mode;
import io.redcarpet.engine.plan.Rates.Point;
import io.redcarpet.engine.plan.Rates.Tiers;
import io.redcarpet.engine.plan.Scope;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.plan.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plans, tables and rates in as few words as tests like. */
@SuppressWarnings("varargs") // List.of only reads the rows
final class EarningFixture {

    static final Period YEAR = days("2026-01-01", "2026-12-31");

    private EarningFixture() {}

    /** Where a row of a table begins and what it holds; it ends where the next begins. */
    record Row<T>(Because from, T holds) {}

    static Period days(String first, String last) {
        return Period.through(LocalDate.parse(first), LocalDate.parse(last));
    }

    static Exact decimal(String digits) {
        return Exact.parse(digits);
    }

    static Setting stated(Because number) {
        return Setting.of(number);
    }

    static Rates flat(String rate) {
        return new Rates.Flat(stated(share(rate)));
    }

    static Rates perUnit(String amount) {
        return new Rates.Flat(stated(euros(amount)));
    }

    /** An edge with a percent sign is a share, any other is money. */
    static <T> Row<T> row(String edge, T holds) {
        return new Row<>(edge.endsWith("%") ? share(edge) : euros(edge), holds);
    }

    @SafeVarargs
    static <T> Table<T> table(Edge edge, Row<T>... rows) {
        return table(edge, List.of(rows));
    }

    @SafeVarargs
    static <T> Table<T> table(Row<T>... rows) {
        return table(Edge.UPPER, List.of(rows));
    }

    static <T> Table<T> table(Edge edge, List<Row<T>> rows) {
        var intervals = new ArrayList<Interval<T>>();
        for (int i = 0; i < rows.size(); i++) {
            Because to = i + 1 < rows.size() ? rows.get(i + 1).from() : null;
            intervals.add(new Interval<>(rows.get(i).from(), to, rows.get(i).holds()));
        }
        return new Table<>(edge, intervals);
    }

    @SafeVarargs
    static Rates tiers(Basis by, Mode mode, Row<Rates>... rows) {
        return new Tiers(by, mode, table(Edge.UPPER, List.of(rows)));
    }

    /** A row of steps. */
    static Row<PayoutCurve> pays(String edge, Because amount) {
        return row(edge, new PayoutCurve.Amount(amount));
    }

    static Point point(String at, String share) {
        return new Point(share(at), share(share));
    }

    static Basis bookings(Scope over) {
        return new Basis.Credited("amount", over);
    }

    static Basis attainment(Span over) {
        return new Basis.Attainment("amount", over, Against.WHOLE_PERIOD);
    }

    static Payout commission(Rates rates) {
        return commission("amount", rates);
    }

    static Payout commission(String measure, Rates rates) {
        return new Commission(measure, rates, Lines.EACH_CREDIT);
    }

    static PlanMaker plan() {
        return new PlanMaker();
    }

    /** A plan of one component that pays by these rates. */
    static PayeeMaker paidBy(Rates rates) {
        return paidBy(commission(rates));
    }

    static PayeeMaker paidBy(Payout payout) {
        return plan().paying("C", payout).forPerson();
    }

    static List<String> texts(List<Exact> numbers) {
        return numbers.stream().map(Exact::toString).toList();
    }
}
