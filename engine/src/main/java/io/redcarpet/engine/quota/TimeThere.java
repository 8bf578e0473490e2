package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What part of periods somebody counts, by the days on which they were there, so that it can be counted again. */
public record TimeThere(String person, Proration proration, Presence presence) {

    /** From none to all of the period. */
    public Exact share(Period whole) {
        return proration.share(counted(whole, whole), whole);
    }

    /** The {@link #share}, with the days that it follows from. */
    public Because told(Period whole, Unit unit) {
        Because days = Because.quotient(
                new Told(Word.PRESENCE, person, whole), unit, daysThere(whole, whole), Calendar.days(whole));
        Exact share = share(whole);
        if (days.value().equals(share)) {
            return days;
        }
        Word all = share.isZero() ? Word.NOTHING : Word.WHOLE;
        return Because.chosen(
                new Told(Word.PRESENCE_BY_HALF, person, whole), Because.fact(Reason.of(all), unit, share), days);
    }

    /** What a part of the period has of its share; parts that make up the period add up to the share. */
    public Because told(Period part, Period whole) {
        boolean byHalf = proration == Proration.HALF_OR_NOTHING;
        if (byHalf && share(whole).isZero()) {
            return told(whole, Unit.SHARE);
        }
        Because of = byHalf ? daysThere(whole, whole) : Calendar.days(whole);
        return Because.quotient(new Told(Word.PRESENCE, person, part), Unit.SHARE, daysThere(part, whole), of);
    }

    /** The days that count of those in a part of a period. */
    Because daysThere(Period part, Period whole) {
        var stays = new ArrayList<Because>();
        for (Period stay : presence.active()) {
            stay.intersect(part).ifPresent(days -> stays.add(daysOf(stay, days, whole)));
        }
        return switch (stays.size()) {
            case 0 -> Because.fact(new Told(Word.NOT_THERE, person, part), Unit.NUMBER, Exact.ZERO);
            case 1 -> stays.getFirst();
            default -> Because.sum(new Told(Word.DAYS_TOGETHER, person, part), List.copyOf(stays));
        };
    }

    private Because daysOf(Period stay, Period days, Period whole) {
        long counted = counted(stay, days, whole);
        Word word = counted == days.days() ? Word.DAYS_THERE : Word.DAYS_THERE_AFTER_FIRST;
        return Because.fact(new Calendar(word, days), Unit.NUMBER, Exact.of(counted));
    }

    private long counted(Period part, Period whole) {
        long counted = 0;
        for (Period stay : presence.active()) {
            Optional<Period> days = stay.intersect(part);
            counted += days.isPresent() ? counted(stay, days.get(), whole) : 0;
        }
        return counted;
    }

    private long counted(Period stay, Period days, Period whole) {
        LocalDate first = stay.from();
        boolean leftOut = days.contains(first) && proration.leavesOut(first, whole) && presence.begins(first);
        return days.days() - (leftOut ? 1 : 0);
    }

    /** What somebody's time in a period is, as the source of a number. */
    private record Told(Word word, String person, Period days) implements Source {

        @Override
        public Reason reason() {
            return Reason.of(word).named(person).on(days.from()).on(days.lastDay());
        }
    }
}
