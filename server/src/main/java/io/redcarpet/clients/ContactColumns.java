package io.redcarpet.clients;

import static io.redcarpet.imports.Field.code;
import static io.redcarpet.imports.Field.email;
import static io.redcarpet.imports.Field.phone;
import static io.redcarpet.imports.Field.text;

import io.redcarpet.imports.Field;
import io.redcarpet.imports.KnownExport;
import io.redcarpet.imports.KnownWords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The columns that a file of contacts may have, under our names and other systems'. */
final class ContactColumns {

    private static final KnownWords WORDS = KnownWords.of("contacts");

    private ContactColumns() {}

    static List<Field> fields() {
        return WORDS.teach(
                Stream.of(client(), person(), standing()).flatMap(List::stream).toList());
    }

    private static List<Field> client() {
        return List.of(
                text("external_id", "clients.import.external_id", 200),
                text("client_external_id", "clients.import.client_external_id", 200),
                text("client_name", "clients.import.client_name", 200));
    }

    private static List<Field> person() {
        return List.of(
                text("name", "clients.import.name", 200),
                text("first_name", "clients.import.first_name", 100),
                text("last_name", "clients.import.last_name", 100),
                email("email", "clients.import.email"),
                phone("phone", "clients.import.phone"),
                text("title", "clients.import.title", 200));
    }

    private static List<Field> standing() {
        return List.of(
                code(
                                "buying_role",
                                "clients.import.buying_role",
                                Arrays.stream(BuyingRole.values())
                                        .map(Enum::name)
                                        .toList())
                        .worded("clients.role."),
                text("reports_to", "clients.import.reports_to", 254),
                code("stance", "clients.import.stance", List.of("IN_FAVOUR", "NEUTRAL", "AGAINST", "UNKNOWN"))
                        .worded("clients.stance."));
    }

    static List<KnownExport> exports() {
        return WORDS.exports();
    }
}
