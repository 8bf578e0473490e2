package io.redcarpet.plans;

import io.redcarpet.engine.credit.Filter;
import io.redcarpet.plans.Fields.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which transactions are meant: fields with their values, all of which must hold. */
final class FilterText {

    private final Fields fields;

    FilterText(Fields fields) {
        this.fields = fields;
    }

    /** All transactions where nothing is written. */
    Filter read(Optional<Entry> where) {
        return where.map(this::read).orElse(Filter.ALL);
    }

    private Filter read(Entry where) {
        var filters = new ArrayList<Filter>();
        Section section = where.anySection();
        if (section.isEmpty()) {
            throw where.wrong("plans.wrong.section", where.name());
        }
        for (Entry field : section.all()) {
            filters.add(
                    switch (field.name()) {
                        case "not" -> new Filter.Not(read(field));
                        case "any" ->
                            new Filter.AnyOf(
                                    field.list().stream().map(this::read).toList());
                        default -> field(section.key(field.name()), field);
                    });
        }
        return new Filter.AllOf(List.copyOf(filters));
    }

    private Filter field(Entry key, Entry field) {
        if (!field.isSection()) {
            return new Filter.OneOf(fields.use(key, field.name(), Kind.TEXT), values(field));
        }
        Section range = field.section("at-least", "below", "from", "to");
        boolean numeric = range.has("at-least") || range.has("below");
        boolean dated = range.has("from") || range.has("to");
        if (numeric == dated) {
            throw field.wrong("plans.wrong.range", field.name());
        }
        fields.use(key, field.name(), numeric ? Kind.NUMBER : Kind.DATE);
        return numeric ? between(field.name(), range) : dated(field.name(), range);
    }

    private static Filter between(String field, Section range) {
        BigDecimal least = range.find("at-least").map(PlanNumbers::decimal).orElse(null);
        BigDecimal below = range.find("below").map(PlanNumbers::decimal).orElse(null);
        if (least != null && below != null && below.compareTo(least) <= 0) {
            Entry end = range.get("below");
            throw end.wrong(
                    "plans.wrong.emptyRange", end.text(), range.get("at-least").text());
        }
        return new Filter.Between(field, least, below);
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
