package io.redcarpet.clients;

import io.redcarpet.pages.Page;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Fields of clients, contacts and addresses with their values, as a reader is told of them. */
final class FieldWords {

    private static final Pattern JOINT = Pattern.compile("_([a-z])");

    private FieldWords() {}

    static String line(Page page, String field, String value) {
        return page.text("clients.conflict.line", label(page, field), value(page, field, value));
    }

    /** What a column of a table is called. */
    static String column(Page page, String column) {
        return label(page, camel(column));
    }

    /** The name of the field that a column holds. */
    static String camel(String column) {
        return JOINT.matcher(column.replaceAll("_id$", ""))
                .replaceAll(letter -> letter.group().substring(1).toUpperCase(Locale.ROOT));
    }

    private static String label(Page page, String field) {
        return switch (field) {
            case "title", "buyingRole", "stance", "reportsTo" -> page.text("clients.contact." + field);
            case "street", "city", "region", "postalCode", "country" -> page.text("clients.address.field." + field);
            case "lifeCycle" -> page.text("clients.column.state");
            case "parent" -> page.text("clients.parent");
            case "person" -> page.text("clients.team.person");
            case "valid" -> page.text("clients.valid");
            case "function" -> page.text("clients.team.function");
            case "closeness" -> page.text("clients.closeness");
            default -> page.text("clients.field." + field);
        };
    }

    static String value(Page page, String field, String value) {
        if (field.equals("doNotCall")) {
            return page.text(value.isEmpty() || value.equals("false") ? "clients.no" : "clients.yes");
        }
        if (value.isEmpty()) {
            return page.text("clients.field.none");
        }
        return switch (field) {
            case "industry", "tier", "qualification", "stance", "closeness" ->
                page.text("clients." + field + "." + value);
            case "kind" -> page.text((isPlace(value) ? "clients.address." : "clients.kind.") + value);
            case "lifeCycle" -> page.text("clients.state." + value);
            case "buyingRole" -> page.text("clients.role." + value);
            default -> value;
        };
    }

    private static boolean isPlace(String kind) {
        return Set.of("OFFICE", "BILLING", "SHIPPING", "HOME", "OTHER").contains(kind);
    }

    /** Whoever wrote last. */
    static String writer(Page page, String who) {
        return who.isEmpty() ? page.text("clients.conflict.program") : who;
    }
}
