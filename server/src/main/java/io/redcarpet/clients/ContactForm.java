package io.redcarpet.clients;

import static io.redcarpet.clients.Typed.orEmpty;

import io.redcarpet.pages.Problems;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it is typed. */
public record ContactForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable String buyingRole,
        @Nullable String stance,
        @Nullable String reportsTo,
        @Nullable Integer version) {

    /** What was read from the form, with everything that must be mended first. */
    public record Reading(ContactDetails details, Problems problems) {}

    public static ContactForm empty() {
        return new ContactForm("", "", "", "", "OTHER", "UNKNOWN", "", null);
    }

    static ContactForm of(Contact contact) {
        var details = contact.details();
        return new ContactForm(
                details.name(),
                orEmpty(details.email()),
                orEmpty(details.phone()),
                details.title(),
                details.buyingRole().name(),
                details.stance().name(),
                Objects.toString(details.reportsTo(), ""),
                contact.version());
    }

    /** What is typed into a field. */
    public String value(String field) {
        return orEmpty(
                switch (field) {
                    case "name" -> name;
                    case "email" -> email;
                    case "phone" -> phone;
                    case "title" -> title;
                    case "buyingRole" -> buyingRole;
                    case "stance" -> stance;
                    case "reportsTo" -> reportsTo;
                    default -> throw new IllegalArgumentException(field);
                });
    }

    /**
     * Reads what was typed.
     *
     * @param colleagues the contacts at the same client, one of whom may be the superior
     */
    public Reading read(String language, List<Contact> colleagues) {
        var typed = new Typed(language);
        var details = new ContactDetails(
                typed.name("name", value("name")),
                typed.email("email", value("email")),
                typed.phone("phone", value("phone")),
                typed.text("title", value("title"), 200),
                typed.word("buyingRole", value("buyingRole"), BuyingRole.OTHER),
                typed.word("stance", value("stance"), Stance.UNKNOWN),
                superior(typed, colleagues));
        return new Reading(details, new Problems(typed.problems()));
    }

    private @Nullable ContactId superior(Typed typed, List<Contact> colleagues) {
        String wanted = value("reportsTo");
        if (wanted.isEmpty()) {
            return null;
        }
        if (colleagues.stream().noneMatch(each -> each.id().toString().equals(wanted))) {
            typed.problem("reportsTo", "clients.problem.superior");
            return null;
        }
        return new ContactId(UUID.fromString(wanted));
    }
}
