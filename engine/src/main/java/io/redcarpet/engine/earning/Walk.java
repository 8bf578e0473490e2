package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.period.Span;
import io.redcarpet.engine.plan.Basis.Against;
import io.redcarpet.engine.plan.Basis.Attainment;
import io.redcarpet.engine.plan.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How credits move a standing, one after the other: what holds for a whole period is looked up once in it. */
final class Walk {

    private final Standing standing;
    private final Credited credited;
    private final @Nullable Span span;
    private final @Nullable Attainment attainment;
    private @Nullable FiscalPeriod scope;
    private int start;
    private @Nullable Because quota;
    private @Nullable Period quotaHolds;

    /**
     * @param attainment what the standing is measured against; null where it is measured as it is
     */
    Walk(Standing standing, String measure, Scope over, @Nullable Attainment attainment) {
        this.standing = standing;
        this.credited = standing.credited(measure);
        this.span = over.span();
        this.attainment = attainment;
    }

    Move move(int place) {
        Credit credit = standing.credit(place);
        LocalDate date = credit.date();
        if (span == null) {
            Because before = Standing.before(credited, Period.through(date, date), place, place);
            return new Move.Adding(null, before, credited.value(place), null);
        }
        FiscalPeriod period = scope(date, span);
        Because before = Standing.before(credited, period.dates(), start, place);
        return new Move.Adding(period, before, credited.value(place), quota(date));
    }

    private FiscalPeriod scope(LocalDate date, Span over) {
        FiscalPeriod known = scope;
        if (known == null || !known.dates().contains(date)) {
            known = standing.period(date, over);
            scope = known;
            start = credited.firstOn(known.dates().from());
        }
        return known;
    }

    private @Nullable Because quota(LocalDate date) {
        if (attainment != null && (quotaHolds == null || !quotaHolds.contains(date))) {
            quota = standing.quota(attainment, date);
            Span holds = attainment.against() == Against.TO_DATE ? Span.MONTH : attainment.over();
            quotaHolds = standing.period(date, holds).dates();
        }
        return quota;
    }
}
