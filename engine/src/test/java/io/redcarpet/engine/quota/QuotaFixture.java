package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Quotas and stays in as few words as tests like. */
final class QuotaFixture {

    static final Period YEAR = days("2026-01-01", "2026-12-31");
    static final Period QUARTER = days("2026-01-01", "2026-03-31");

    private QuotaFixture() {}

    static Period days(String first, String last) {
        return Period.through(LocalDate.parse(first), LocalDate.parse(last));
    }

    static QuotaRule spread(Spread spread) {
        return new QuotaRule(spread, Proration.DAYS, Ramp.NONE, null);
    }

    static QuotaRule ramped(Spread spread, Exact... shares) {
        return ramped(spread, Proration.DAYS, shares);
    }

    static QuotaRule ramped(Spread spread, Proration proration, Exact... shares) {
        return new QuotaRule(spread, proration, ramp(shares), null);
    }

    /** Each share stands on a line of its own. */
    static Ramp ramp(Exact... shares) {
        var stated = new ArrayList<Because>();
        for (Exact share : shares) {
            Reason line = Reason.of(Word.PLAN_LINE).numbered(stated.size());
            stated.add(Because.fact(line, Unit.SHARE, share));
        }
        return new Ramp(stated);
    }

    static Quota quota(Period dates, Exact amount) {
        return new Quota("ana", "units", dates, amount, Unit.NUMBER);
    }

    /** Of somebody who was there on these days. */
    static Quotas quotas(QuotaRule rule, List<Period> stays, Quota... quotas) {
        var presence = new Presence(stays.getFirst().from(), stays);
        return new Quotas(FiscalCalendar.CALENDAR_YEAR, Map.of("units", rule), presence, List.of(quotas));
    }

    static Exact expected(Quotas quotas, Period days) {
        return quotas.of("units", days).map(Because::value).orElseThrow();
    }
}
