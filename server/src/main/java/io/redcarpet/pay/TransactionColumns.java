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
    private final IdentifierColumn ids;
    private final TextColumn persons;
    private final Map<String, DateColumn> dates = new HashMap<>();
    private final Map<String, NumberColumn> numbers = new HashMap<>();
    private final Map<String, TextColumn> texts = new HashMap<>();
    private final @Nullable TextColumn shares;
    private final @Nullable TextColumn roles;
    private final @Nullable TextColumn currencies;
    private final @Nullable InstantColumn bookedAt;

    TransactionColumns(List<String> header, PlanFields fields, int rows) {
        this.header = header;
        this.fields = fields;
        this.rows = rows;
        lines = new LineNumbers(rows);
        ids = new IdentifierColumn(rows);
        persons = new TextColumn(rows);
        fields.dates().forEach(field -> dates.put(field, new DateColumn(rows)));
        fields.numbers().forEach(field -> numbers.put(field, new NumberColumn(rows)));
        fields.texts().forEach(field -> texts.put(field, new TextColumn(rows)));
        shares = ifPresent("share", () -> new TextColumn(rows));
        roles = ifPresent("role", () -> new TextColumn(rows));
        currencies = ifPresent("currency", () -> new TextColumn(rows));
        bookedAt = ifPresent("booked_at", () -> new InstantColumn(rows));
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
