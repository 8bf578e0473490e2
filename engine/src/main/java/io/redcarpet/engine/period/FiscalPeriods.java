package io.redcarpet.engine.period;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The periods of a calendar, each made once, for one caller that asks for the same ones over and over; not for several threads. */
public final class FiscalPeriods {

    private final FiscalCalendar calendar;
    private final Map<Span, Map<Integer, FiscalPeriod>> byMonth = new EnumMap<>(Span.class);

    private final Map<Span, FiscalPeriod> lastAsked = new EnumMap<>(Span.class);

    public FiscalPeriods(FiscalCalendar calendar) {
        this.calendar = calendar;
        for (Span span : Span.values()) {
            byMonth.put(span, new HashMap<>());
        }
    }

    public FiscalPeriod containing(LocalDate day, Span span) {
        FiscalPeriod last = lastAsked.get(span);
        if (last != null && last.dates().contains(day)) {
            return last;
        }
        var known = Objects.requireNonNull(byMonth.get(span));
        int month = day.getYear() * 12 + day.getMonthValue();
        var period = known.get(month);
        if (period == null) {
            period = calendar.containing(day, span);
            known.put(month, period);
        }
        lastAsked.put(span, period);
        return period;
    }
}
