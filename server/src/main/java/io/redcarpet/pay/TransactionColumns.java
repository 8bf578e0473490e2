package io.redcarpet.pay;

import io.redcarpet.engine.plan.PlanFields;
import io.redcarpet.pay.Column.Taker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The columns of transactions while they are filled: those that every run has, and those that the plans ask for. */
final class TransactionColumns {

    private static final Set<String> OPTIONAL = Set.of("share", "role", "currency", "booked_at");

    private final List<String> header;
    private final PlanFields fields;
    private final int rows;
    private final LineNumbers lines;
    private final Column.Identifiers ids;
    private final Column.Texts persons;
    private final Map<String, Column.Dates> dates = new HashMap<>();
    private final Map<String, Column.Numbers> numbers = new HashMap<>();
    private final Map<String, Column.Texts> texts = new HashMap<>();
    private final Column.@Nullable Texts shares;
    private final Column.@Nullable Texts roles;
    private final Column.@Nullable Texts currencies;
    private final Column.@Nullable Instants bookedAt;

    TransactionColumns(List<String> header, PlanFields fields, int rows) {
        this.header = header;
        this.fields = fields;
        this.rows = rows;
        lines = new LineNumbers(rows);
        ids = new Column.Identifiers(rows);
        persons = new Column.Texts(rows);
        fields.dates().forEach(field -> dates.put(field, new Column.Dates(rows)));
        fields.numbers().forEach(field -> numbers.put(field, new Column.Numbers(rows)));
        fields.texts().forEach(field -> texts.put(field, new Column.Texts(rows)));
        shares = ifPresent("share", () -> new Column.Texts(rows));
        roles = ifPresent("role", () -> new Column.Texts(rows));
        currencies = ifPresent("currency", () -> new Column.Texts(rows));
        bookedAt = ifPresent("booked_at", () -> new Column.Instants(rows));
    }

    private <C> @Nullable C ifPresent(String column, Supplier<C> made) {
        return header.contains(column) ? made.get() : null;
    }

    /** Those that it may have. */
    Set<String> known() {
        Set<String> known = required();
        known.addAll(OPTIONAL);
        return known;
    }

    Set<String> required() {
        var required = new TreeSet<>(fields.dates());
        required.addAll(fields.numbers());
        required.addAll(fields.texts());
        required.add("transaction_id");
        required.add("person_id");
        return required;
    }

    String name(int place) {
        return header.get(place);
    }

    LineNumbers lines() {
        return lines;
    }

    /** One for each column of the file; null for one that nobody asks for. */
    @Nullable
    Taker[] takers() {
        @Nullable Taker[] takers = new Taker[header.size()];
        for (int i = 0; i < takers.length; i++) {
            Column column = column(header.get(i));
            takers[i] = column == null ? null : column.taker();
        }
        return takers;
    }

    /** The places of the columns that each row must fill. */
    int[] neverEmpty() {
        return new int[] {header.indexOf("transaction_id"), header.indexOf("person_id")};
    }

    boolean isEmpty(int place, int row) {
        return header.get(place).equals("person_id") ? persons.number(row) < 0 : ids.isEmpty(row);
    }

    private @Nullable Column column(String name) {
        return switch (name) {
            case "transaction_id" -> ids;
            case "person_id" -> persons;
            case "share" -> shares;
            case "role" -> roles;
            case "currency" -> currencies;
            case "booked_at" -> bookedAt;
            default -> asked(name);
        };
    }

    private @Nullable Column asked(String name) {
        Column date = dates.get(name);
        Column number = date == null ? numbers.get(name) : date;
        return number == null ? texts.get(name) : number;
    }

    /** All of them, filled. */
    TransactionTable table(Understanding understanding) {
        return new TransactionTable(
                rows,
                lines,
                ids,
                persons,
                dates,
                numbers,
                texts,
                shares,
                roles,
                currencies,
                bookedAt,
                understanding.of(header, shares, roles, currencies));
    }
}
