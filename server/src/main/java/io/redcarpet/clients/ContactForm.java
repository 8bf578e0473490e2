package io.redcarpet.clients;

import static io.redcarpet.clients.Typed.orEmpty;

import io.redcarpet.pages.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    private static final List<String> FIELDS =
            List.of("name", "email", "phone", "title", "buyingRole", "stance", "reportsTo");

    /** What was read from the form, with everything that must be mended first. */
    public record Reading(ContactDetails details, Problems problems) {}

    public static ContactForm empty() {
        return new ContactForm("", "", "", "", "OTHER", "UNKNOWN", "", null);
    }

    public static ContactForm of(Contact contact) {
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

    /** @param typed the text of each field by its name */
    static ContactForm of(Map<String, String> typed, @Nullable Integer version) {
        return new ContactForm(
                typed.get("name"),
                typed.get("email"),
                typed.get("phone"),
                typed.get("title"),
                typed.get("buyingRole"),
                typed.get("stance"),
                typed.get("reportsTo"),
                version);
    }

    /** Everything that is typed, by the names of the fields. */
    public Map<String, String> values() {
        return FIELDS.stream().collect(Collectors.toMap(field -> field, this::value));
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

    /** Reads what was typed of a new contact among these colleagues. */
    public Reading read(String language, List<Contact> colleagues) {
        return read(language, colleagues, null);
    }

    /**
     * Reads what was typed.
     *
     * @param colleagues the contacts at the same client, one of whom may be the superior
     * @param self the contact itself; null for a new one
     */
    public Reading read(String language, List<Contact> colleagues, @Nullable ContactId self) {
        var typed = new Typed(language);
        var details = new ContactDetails(
                typed.name("name", value("name")),
                typed.email("email", value("email")),
                typed.phone("phone", value("phone")),
                typed.text("title", value("title"), 200),
                typed.word("buyingRole", value("buyingRole"), BuyingRole.OTHER),
                typed.word("stance", value("stance"), Stance.UNKNOWN),
                superior(typed, colleagues, self));
        return new Reading(details, new Problems(typed.problems()));
    }

    private @Nullable ContactId superior(Typed typed, List<Contact> colleagues, @Nullable ContactId self) {
        String wanted = value("reportsTo");
        if (wanted.isEmpty()) {
            return null;
        }
        var chosen = colleagues.stream()
                .filter(each -> each.id().toString().equals(wanted))
                .findFirst();
        if (chosen.isEmpty()) {
            typed.problem("reportsTo", "clients.problem.superior");
            return null;
        }
        if (self != null && reachesUp(chosen.get(), self, colleagues)) {
            typed.problem(
                    "reportsTo", "clients.problem.superior.circle", chosen.get().name());
        }
        return chosen.get().id();
    }

    /** Whether somebody reports to another one, also by way of others. */
    private static boolean reachesUp(Contact from, ContactId to, List<Contact> colleagues) {
        var superiors = new HashMap<ContactId, @Nullable ContactId>();
        colleagues.forEach(each -> superiors.put(each.id(), each.details().reportsTo()));
        @Nullable ContactId at = from.id();
        for (int step = 0; at != null && step <= colleagues.size(); step++) {
            if (at.equals(to)) {
                return true;
            }
            at = superiors.get(at);
        }
        return false;
    }
}
