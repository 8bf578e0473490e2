package io.redcarpet.clients;

import static io.redcarpet.clients.Typed.orEmpty;
import static io.redcarpet.clients.Typed.orNull;

import io.redcarpet.pages.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client as it is typed; nothing typed is ever lost. */
record ClientForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String lifeCycle,
        @Nullable String industry,
        @Nullable String tier,
        @Nullable String source,
        @Nullable String qualification,
        @Nullable String disqualifiedBecause,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String employees,
        @Nullable String founded,
        @Nullable String annualRevenue,
        @Nullable String currency,
        @Nullable String note,
        @Nullable String doNotCall,
        @Nullable Integer version) {

    /** What was read from the form, with everything that must be mended first. */
    record Reading(ClientDetails details, LifeCycle lifeCycle, Problems problems) {}

    static ClientForm empty() {
        return new ClientForm(
                "CORPORATE",
                "",
                "PROSPECT",
                "OTHER",
                "STANDARD",
                "",
                "NEW",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "EUR",
                "",
                null,
                null);
    }

    static ClientForm of(Client client) {
        var details = client.details();
        return new ClientForm(
                details.kind().name(),
                details.name(),
                client.lifeCycle().name(),
                details.industry().name(),
                details.tier().name(),
                details.source(),
                details.qualification().name(),
                details.disqualifiedBecause(),
                orEmpty(details.phone()),
                orEmpty(details.email()),
                orEmpty(details.website()),
                Objects.toString(details.employees(), ""),
                Objects.toString(details.founded(), ""),
                details.annualRevenue() == null ? "" : details.annualRevenue().toPlainString(),
                orEmpty(details.currency()),
                details.note(),
                details.doNotCall() ? "on" : null,
                client.version());
    }

    /** What is typed into a field. */
    String value(String field) {
        return values().getOrDefault(field, "");
    }

    Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("kind", orEmpty(kind));
        values.put("name", orEmpty(name));
        values.put("lifeCycle", orEmpty(lifeCycle));
        values.put("industry", orEmpty(industry));
        values.put("tier", orEmpty(tier));
        values.put("source", orEmpty(source));
        values.put("qualification", orEmpty(qualification));
        values.put("disqualifiedBecause", orEmpty(disqualifiedBecause));
        values.put("phone", orEmpty(phone));
        values.put("email", orEmpty(email));
        values.put("website", orEmpty(website));
        values.put("employees", orEmpty(employees));
        values.put("founded", orEmpty(founded));
        values.put("annualRevenue", orEmpty(annualRevenue));
        values.put("currency", orEmpty(currency));
        values.put("note", orEmpty(note));
        values.put("doNotCall", orEmpty(doNotCall));
        return values;
    }

    /** The same form with one field typed anew. */
    ClientForm with(String field, String text) {
        var typed = values();
        typed.put(field, text);
        return of(typed, version);
    }

    /** @param typed the text of each field by its name */
    static ClientForm of(Map<String, String> typed, @Nullable Integer version) {
        return new ClientForm(
                typed.get("kind"),
                typed.get("name"),
                typed.get("lifeCycle"),
                typed.get("industry"),
                typed.get("tier"),
                typed.get("source"),
                typed.get("qualification"),
                typed.get("disqualifiedBecause"),
                typed.get("phone"),
                typed.get("email"),
                typed.get("website"),
                typed.get("employees"),
                typed.get("founded"),
                typed.get("annualRevenue"),
                typed.get("currency"),
                typed.get("note"),
                typed.get("doNotCall"),
                version);
    }

    /** @param parent the client that this one belongs to already */
    Reading read(String language, @Nullable ClientId parent) {
        var typed = new Typed(language);
        @Nullable BigDecimal revenue = typed.amount("annualRevenue", value("annualRevenue"));
        var qualification = typed.word("qualification", value("qualification"), Qualification.NEW);
        var details = new ClientDetails(
                typed.word("kind", value("kind"), ClientKind.CORPORATE),
                typed.name("name", value("name")),
                typed.word("industry", value("industry"), Industry.OTHER),
                typed.word("tier", value("tier"), Tier.STANDARD),
                typed.text("source", value("source"), 100),
                qualification,
                qualification == Qualification.DISQUALIFIED
                        ? typed.text("disqualifiedBecause", value("disqualifiedBecause"), 500)
                        : "",
                typed.phone("phone", value("phone")),
                typed.email("email", value("email")),
                orNull(typed.text("website", value("website"), 500)),
                typed.number("employees", value("employees"), 0, 100_000_000),
                typed.number("founded", value("founded"), 1000, 2999),
                revenue,
                typed.currency("currency", value("currency"), revenue),
                typed.text("note", value("note"), 10_000),
                parent,
                !value("doNotCall").isEmpty());
        if (qualification == Qualification.DISQUALIFIED
                && details.disqualifiedBecause().isEmpty()) {
            typed.problem("disqualifiedBecause", "clients.problem.because");
        }
        var lifeCycle = typed.word("lifeCycle", value("lifeCycle"), LifeCycle.PROSPECT);
        return new Reading(details, lifeCycle, new Problems(typed.problems()));
    }
}
