package io.redcarpet.clients;

import static io.redcarpet.imports.Field.code;
import static io.redcarpet.imports.Field.date;
import static io.redcarpet.imports.Field.email;
import static io.redcarpet.imports.Field.number;
import static io.redcarpet.imports.Field.phone;
import static io.redcarpet.imports.Field.text;

import io.redcarpet.imports.Field;
import io.redcarpet.imports.KnownExport;
import io.redcarpet.imports.KnownWords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The columns that a file of clients may have, under our names and other systems'. */
final class ClientColumns {

    private static final KnownWords WORDS = KnownWords.of("clients");

    private ClientColumns() {}

    static List<Field> fields() {
        return WORDS.teach(
                Stream.of(names(), standing(), List.of(industry()), importance(), reach(), place(), figures())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Field> names() {
        return List.of(
                text("external_id", "clients.import.external_id", 200),
                text("name", "clients.import.name", 200),
                text("first_name", "clients.import.first_name", 100),
                text("last_name", "clients.import.last_name", 100));
    }

    private static List<Field> standing() {
        return List.of(
                code("kind", "clients.import.kind", List.of("CORPORATE", "INDIVIDUAL"))
                        .worded("clients.kind."),
                code("life_cycle", "clients.import.life_cycle", List.of("PROSPECT", "CLIENT", "FORMER"))
                        .worded("clients.state."));
    }

    private static Field industry() {
        return code("industry", "clients.import.industry", codes(Industry.values()))
                .worded("clients.industry.");
    }

    private static List<Field> importance() {
        return List.of(
                code("tier", "clients.import.tier", List.of("RED_CARPET", "KEY", "STANDARD", "BASIC"))
                        .worded("clients.tier."),
                text("owner_external_id", "clients.import.owner_external_id", 200),
                email("owner_email", "clients.import.owner_email"),
                date("owner_from", "clients.import.owner_from"),
                text("source", "clients.import.source", 100));
    }

    private static List<Field> reach() {
        return List.of(
                phone("phone", "clients.import.phone"),
                email("email", "clients.import.email"),
                text("website", "clients.import.website", 500));
    }

    private static List<Field> place() {
        return List.of(
                text("street", "clients.import.street", 300),
                text("street2", "clients.import.street2", 150),
                text("city", "clients.import.city", 100),
                text("region", "clients.import.region", 100),
                text("postal_code", "clients.import.postal_code", 20),
                text("country", "clients.import.country", 60));
    }

    private static List<Field> figures() {
        return List.of(
                number("annual_revenue", "clients.import.annual_revenue"),
                text("currency", "clients.import.currency", 3),
                number("employees", "clients.import.employees"),
                number("founded", "clients.import.founded"),
                text("parent_external_id", "clients.import.parent_external_id", 200),
                text("note", "clients.import.note", 10_000));
    }

    private static List<String> codes(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    static List<KnownExport> exports() {
        return WORDS.exports();
    }
}
