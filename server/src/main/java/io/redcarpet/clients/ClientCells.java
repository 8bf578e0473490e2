package io.redcarpet.clients;

import io.redcarpet.imports.Batch;
import io.redcarpet.imports.Countries;
import io.redcarpet.imports.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What the cells of a row say of a client itself; tells the batch what cannot be meant. */
final class ClientCells {

    private static final Set<String> TEXTS = Set.of(
            "kind",
            "life_cycle",
            "industry",
            "tier",
            "source",
            "phone",
            "email",
            "website",
            "city",
            "region",
            "postal_code",
            "note");

    private ClientCells() {}

    /** Takes over what the row says; answers whether all of it can be meant. */
    static boolean fill(Batch batch, ClientWish wish) {
        Row row = wish.row;
        row.values().forEach((field, value) -> {
            if (TEXTS.contains(field)) {
                wish.values.put(field, value);
            }
        });
        String street = row.text("street");
        if (street != null) {
            wish.values.put("street", row.says("street2") ? street + "\n" + row.text("street2") : street);
        }
        return name(batch, wish) && country(batch, wish) && figures(batch, wish) && money(batch, wish);
    }

    private static boolean name(Batch batch, ClientWish wish) {
        Row row = wish.row;
        String name = row.text("name");
        if (name == null) {
            name = ((row.says("first_name") ? row.text("first_name") + " " : "")
                            + Objects.requireNonNullElse(row.text("last_name"), ""))
                    .strip();
            wish.values.putIfAbsent("kind", "INDIVIDUAL");
        }
        name = name.replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            batch.bad(row, "name", "imports.bad.missing");
            return false;
        }
        wish.values.put("name", name);
        return true;
    }

    private static boolean country(Batch batch, ClientWish wish) {
        String country = wish.row.text("country");
        if (country == null) {
            return true;
        }
        var code = Countries.code(country);
        code.ifPresentOrElse(
                known -> wish.values.put("country", known),
                () -> batch.bad(wish.row, "country", "clients.import.bad.country", country));
        return code.isPresent();
    }

    private static boolean figures(Batch batch, ClientWish wish) {
        return figure(batch, wish, "employees", 0, Integer.MAX_VALUE) && figure(batch, wish, "founded", 1000, 2999);
    }

    private static boolean figure(Batch batch, ClientWish wish, String field, long least, long most) {
        BigDecimal figure = wish.row.number(field);
        if (figure == null) {
            return true;
        }
        if (figure.stripTrailingZeros().scale() > 0
                || figure.compareTo(BigDecimal.valueOf(least)) < 0
                || figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            batch.bad(wish.row, field, "clients.import.bad.figure", figure, least, most);
            return false;
        }
        wish.values.put(field, figure.intValueExact());
        return true;
    }

    /** A revenue is an amount with its currency; one without the other says nothing. */
    private static boolean money(Batch batch, ClientWish wish) {
        BigDecimal revenue = wish.row.number("annual_revenue");
        String currency = wish.row.text("currency");
        if (revenue == null) {
            return true;
        }
        if (currency == null || !currency.toUpperCase(Locale.ROOT).matches("[A-Z]{3}")) {
            batch.bad(wish.row, "currency", "clients.import.bad.currency");
            return false;
        }
        if (revenue.signum() < 0) {
            batch.bad(wish.row, "annual_revenue", "imports.bad.number", revenue);
            return false;
        }
        wish.values.put("annual_revenue", revenue.setScale(2, RoundingMode.HALF_UP));
        wish.values.put("currency", currency.toUpperCase(Locale.ROOT));
        return true;
    }
}
