package io.redcarpet.engine.cost;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.cost.Amortisation.Part;
import io.redcarpet.engine.credit.Event;
import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What is amortised of a cost in each month of its term, and of each other term that it has later. */
final class Schedule {

    private final Because cost;
    private final LocalDate from;
    private final CostRule rule;
    private List<Part> parts;

    Schedule(Because cost, Term term, CostRule rule) {
        this.cost = cost;
        this.from = term.from();
        this.rule = rule;
        this.parts = amortised(cost, term, from);
    }

    /**
     * What is left when the month of the event begins is for the months that the term has from then on, and what was amortised
     * before stays: a change of an estimate (ASC 250-10-45-17, IAS 8.36). Where nothing is left it changes nothing.
     *
     * @param event after all others by which the term was changed
     * @throws IllegalTermEndException when it tells no term
     */
    void change(Event event) {
        LocalDate begin = event.date().withDayOfMonth(1);
        LocalDate first = begin.isBefore(from) ? from : begin;
        List<Part> before = parts.stream()
                .filter(part -> part.month().isBefore(YearMonth.from(first)))
                .toList();
        Because left = left(before, first, event);
        if (!left.value().isZero()) {
            parts = Stream.concat(before.stream(), amortised(left, term(event, first), first).stream())
                    .toList();
        }
    }

    /** In order of time. */
    List<Part> parts() {
        return parts;
    }

    private List<Part> amortised(Because amount, Term term, LocalDate since) {
        return Amortisation.of(amount, term.since(since, rule.spread()), rule.rounding());
    }

    private Because left(List<Part> before, LocalDate first, Event event) {
        Exact amortised = before.stream().map(part -> part.amount().value()).reduce(Exact.ZERO, Exact::plus);
        return Because.difference(event.told(Word.TERM_CHANGED), cost, Amortisation.before(cost, first, amortised));
    }

    private Term term(Event event, LocalDate first) {
        LocalDate last = event.until();
        if (last == null || last.isBefore(first)) {
            throw new IllegalTermEndException(event);
        }
        var term = new Term(from, last.plusDays(1));
        if (term.months() > CostRule.LONGEST) {
            throw new IllegalTermEndException(event);
        }
        return term;
    }
}
