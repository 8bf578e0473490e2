package io.redcarpet.plans;

import io.redcarpet.engine.credit.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which transactions are meant: fields with their values, all of which must hold. */
final class FilterText {

    private FilterText() {}

    /** All transactions where nothing is written. */
    static Filter read(Optional<Entry> where) {
        return where.map(FilterText::read).orElse(Filter.ALL);
    }

    static Filter read(Entry where) {
        var filters = new ArrayList<Filter>();
        for (Entry field : where.anySection().all()) {
            filters.add(
                    switch (field.name()) {
                        case "not" -> new Filter.Not(read(field));
                        case "any" ->
                            new Filter.AnyOf(
                                    field.list().stream().map(FilterText::read).toList());
                        default -> field(field);
                    });
        }
        return new Filter.AllOf(List.copyOf(filters));
    }

    private static Filter field(Entry field) {
        if (!field.isSection()) {
            return new Filter.OneOf(field.name(), values(field));
        }
        Section range = field.section("at-least", "below", "from", "to");
        boolean numeric = range.has("at-least") || range.has("below");
        boolean dated = range.has("from") || range.has("to");
        if (numeric == dated) {
            throw field.wrong("plans.wrong.range", field.name());
        }
        return numeric
                ? new Filter.Between(
                        field.name(),
                        range.find("at-least").map(PlanNumbers::decimal).orElse(null),
                        range.find("below").map(PlanNumbers::decimal).orElse(null))
                : dated(field.name(), range);
    }

    private static Filter dated(String field, Section range) {
        LocalDate from = range.find("from").map(Entry::date).orElse(null);
        LocalDate to = range.find("to").map(Entry::date).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            throw range.get("to").wrong("plans.wrong.order", from.toString(), to.toString());
        }
        return new Filter.Dated(field, from, to);
    }

    private static Set<String> values(Entry field) {
        if (field.isText()) {
            return Set.of(field.text());
        }
        var values = new LinkedHashSet<String>();
        for (Entry value : field.list()) {
            if (!values.add(value.text())) {
                throw value.wrong("plans.wrong.twice", value.text());
            }
        }
        return values;
    }
}
