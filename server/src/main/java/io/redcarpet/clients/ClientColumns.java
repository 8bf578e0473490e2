package io.redcarpet.clients;

import static io.redcarpet.imports.Field.code;
import static io.redcarpet.imports.Field.date;
import static io.redcarpet.imports.Field.email;
import static io.redcarpet.imports.Field.number;
import static io.redcarpet.imports.Field.phone;
import static io.redcarpet.imports.Field.text;
import static java.util.Map.entry;

import io.redcarpet.imports.Field;
import io.redcarpet.imports.KnownExport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a file of clients may have, under our names and other systems'. */
final class ClientColumns {

    private ClientColumns() {}

    static List<Field> fields() {
        return Stream.of(names(), standing(), List.of(industry()), importance(), reach(), place(), figures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> names() {
        return List.of(
                text("external_id", "clients.import.external_id", 200)
                        .called(
                                "Id",
                                "Record ID",
                                "Company ID",
                                "Customer number",
                                "Kundennummer",
                                "Kundnummer",
                                "Клиентски номер"),
                text("name", "clients.import.name", 200)
                        .called(
                                "Company",
                                "Company name",
                                "Account Name",
                                "Client",
                                "Organization",
                                "Firma",
                                "Firmenname",
                                "Kunde",
                                "Företag",
                                "Företagsnamn",
                                "Kund",
                                "Фирма",
                                "Клиент",
                                "Име на фирма"),
                text("first_name", "clients.import.first_name", 100)
                        .called("First name", "Given name", "Vorname", "Förnamn", "Собствено име"),
                text("last_name", "clients.import.last_name", 100)
                        .called(
                                "Last name",
                                "Surname",
                                "Family name",
                                "Nachname",
                                "Familienname",
                                "Efternamn",
                                "Фамилия"));
    }

    private static List<Field> standing() {
        return List.of(
                code("kind", "clients.import.kind", List.of("CORPORATE", "INDIVIDUAL"))
                        .alias("CORPORATE", "company", "business", "firm", "Unternehmen", "Firma", "företag", "фирма")
                        .alias(
                                "INDIVIDUAL",
                                "person",
                                "private",
                                "consumer",
                                "Privatperson",
                                "Person",
                                "физическо лице"),
                code("life_cycle", "clients.import.life_cycle", List.of("PROSPECT", "CLIENT", "FORMER"))
                        .called("Lifecycle stage", "Lebenszyklus", "Livscykel")
                        .alias("CLIENT", "customer", "active", "Kunde", "kund", "клиент")
                        .alias(
                                "PROSPECT",
                                "lead",
                                "subscriber",
                                "opportunity",
                                "marketing qualified lead",
                                "sales qualified lead",
                                "Interessent",
                                "prospekt",
                                "потенциален клиент")
                        .alias("FORMER", "inactive", "churned", "lost", "ehemalig", "tidigare", "бивш"));
    }

    private static Field industry() {
        return code(
                        "industry",
                        "clients.import.industry",
                        List.of(
                                "BANK",
                                "HOSPITAL",
                                "PRIVATE_WEALTH",
                                "HEDGE_FUND",
                                "ADVERTISING",
                                "FOOD",
                                "RETAIL",
                                "WHOLESALE",
                                "MANUFACTURING",
                                "TECHNOLOGY",
                                "LOGISTICS",
                                "ENERGY",
                                "PUBLIC",
                                "OTHER"))
                .called("Branche", "Bransch", "Отрасъл")
                .alias("BANK", "banking", "finance", "financial services", "insurance")
                .alias("HOSPITAL", "healthcare", "hospital & health care", "hospitals and health care")
                .alias("ADVERTISING", "media", "marketing and advertising", "advertising services")
                .alias("FOOD", "food & beverage", "food and beverages", "hospitality", "restaurants")
                .alias("RETAIL", "apparel", "consumer goods")
                .alias(
                        "MANUFACTURING",
                        "machinery",
                        "electronics",
                        "engineering",
                        "construction",
                        "chemicals",
                        "automotive")
                .alias(
                        "TECHNOLOGY",
                        "computer software",
                        "software development",
                        "information technology and services",
                        "telecommunications",
                        "communications",
                        "biotechnology")
                .alias("LOGISTICS", "transportation", "shipping")
                .alias("ENERGY", "utilities", "oil & energy")
                .alias("PUBLIC", "government", "education", "not for profit", "higher education")
                .alias("OTHER", "agriculture", "consulting", "entertainment", "environmental", "recreation", "none");
    }

    private static List<Field> importance() {
        return List.of(
                code("tier", "clients.import.tier", List.of("RED_CARPET", "KEY", "STANDARD", "BASIC"))
                        .called("Stufe", "Nivå", "Ниво")
                        .alias("RED_CARPET", "A", "platinum", "vip")
                        .alias("KEY", "B", "gold")
                        .alias("STANDARD", "C", "silver")
                        .alias("BASIC", "D", "bronze"),
                text("owner_external_id", "clients.import.owner_external_id", 200)
                        .called("OwnerId", "Owner ID"),
                email("owner_email", "clients.import.owner_email")
                        .called("Company owner", "Owner", "Account owner", "Zuständig", "Ansvarig", "Отговорник"),
                date("owner_from", "clients.import.owner_from"),
                text("source", "clients.import.source", 100)
                        .called("Lead source", "AccountSource", "Quelle", "Källa", "Източник"));
    }

    private static List<Field> reach() {
        return List.of(
                phone("phone", "clients.import.phone")
                        .called("Phone number", "Telephone", "Telefon", "Telefonnummer", "Телефон"),
                email("email", "clients.import.email")
                        .called("E-mail", "Mail", "Email address", "E-Mail-Adresse", "E-post", "Имейл"),
                text("website", "clients.import.website", 500)
                        .called(
                                "Web site",
                                "URL",
                                "Company domain name",
                                "Domain",
                                "Webseite",
                                "Webbplats",
                                "Уебсайт"));
    }

    private static List<Field> place() {
        return List.of(
                text("street", "clients.import.street", 300)
                        .called(
                                "Street address",
                                "Address",
                                "Straße",
                                "Strasse",
                                "Anschrift",
                                "Gata",
                                "Adress",
                                "Адрес",
                                "Улица"),
                text("street2", "clients.import.street2", 150).called("Street address 2", "Address 2", "Adresszusatz"),
                text("city", "clients.import.city", 100).called("Town", "Ort", "Stadt", "Stad", "Град"),
                text("region", "clients.import.region", 100)
                        .called("State", "State/Region", "Province", "Bundesland", "Län", "Област"),
                text("postal_code", "clients.import.postal_code", 20)
                        .called("Postcode", "Zip", "Zip code", "PLZ", "Postleitzahl", "Postnummer", "Пощенски код"),
                text("country", "clients.import.country", 60)
                        .called("Country/Region", "Land", "Country code", "Държава"));
    }

    private static List<Field> figures() {
        return List.of(
                number("annual_revenue", "clients.import.annual_revenue")
                        .called("Revenue", "Umsatz", "Jahresumsatz", "Omsättning", "Годишен оборот"),
                text("currency", "clients.import.currency", 3).called("Currency code", "Währung", "Valuta", "Валута"),
                number("employees", "clients.import.employees")
                        .called(
                                "Number of employees",
                                "NumberOfEmployees",
                                "Mitarbeiter",
                                "Mitarbeiterzahl",
                                "Anställda",
                                "Служители"),
                number("founded", "clients.import.founded")
                        .called("Year founded", "Gründungsjahr", "Grundat", "Основана"),
                text("parent_external_id", "clients.import.parent_external_id", 200)
                        .called("ParentId", "Parent account ID", "Parent company ID"),
                text("note", "clients.import.note", 10_000)
                        .called("Description", "Notes", "Beschreibung", "Notiz", "Anteckning", "Бележка"));
    }

    static List<KnownExport> exports() {
        return List.of(salesforceAccount(), salesforceLead(), hubSpotCompanies(), pipedriveOrganizations());
    }

    private static KnownExport salesforceAccount() {
        return new KnownExport(
                "Salesforce Account",
                "salesforce",
                Set.of("Id", "Name", "BillingStreet", "OwnerId", "SystemModstamp"),
                Map.ofEntries(
                        entry("Id", "external_id"),
                        entry("Name", "name"),
                        entry("ParentId", "parent_external_id"),
                        entry("BillingStreet", "street"),
                        entry("BillingCity", "city"),
                        entry("BillingState", "region"),
                        entry("BillingPostalCode", "postal_code"),
                        entry("BillingCountryCode", "country"),
                        entry("Phone", "phone"),
                        entry("Website", "website"),
                        entry("Industry", "industry"),
                        entry("NumberOfEmployees", "employees"),
                        entry("Description", "note"),
                        entry("AccountSource", "source"),
                        entry("OwnerId", "owner_external_id")));
    }

    private static KnownExport salesforceLead() {
        return new KnownExport(
                "Salesforce Lead",
                "salesforce",
                Set.of("Id", "Company", "LastName", "LeadSource", "IsConverted", "SystemModstamp"),
                Map.ofEntries(
                        entry("Id", "external_id"),
                        entry("Company", "name"),
                        entry("FirstName", "first_name"),
                        entry("LastName", "last_name"),
                        entry("Street", "street"),
                        entry("City", "city"),
                        entry("State", "region"),
                        entry("PostalCode", "postal_code"),
                        entry("CountryCode", "country"),
                        entry("Phone", "phone"),
                        entry("Email", "email"),
                        entry("Website", "website"),
                        entry("Description", "note"),
                        entry("LeadSource", "source"),
                        entry("Industry", "industry"),
                        entry("NumberOfEmployees", "employees"),
                        entry("OwnerId", "owner_external_id")));
    }

    private static KnownExport hubSpotCompanies() {
        return new KnownExport(
                "HubSpot Companies",
                "hubspot",
                Set.of("Record ID", "Company name", "Company owner"),
                Map.ofEntries(
                        entry("Record ID", "external_id"), entry("Company name", "name"),
                        entry("Company owner", "owner_email"), entry("Phone Number", "phone"),
                        entry("Company Domain Name", "website"), entry("Street Address", "street"),
                        entry("Street Address 2", "street2"), entry("City", "city"),
                        entry("State/Region", "region"), entry("Postal Code", "postal_code"),
                        entry("Country/Region", "country"), entry("Industry", "industry"),
                        entry("Lifecycle Stage", "life_cycle"), entry("Number of Employees", "employees"),
                        entry("Year Founded", "founded"), entry("Description", "note")));
    }

    private static KnownExport pipedriveOrganizations() {
        return new KnownExport(
                "Pipedrive Organizations",
                "pipedrive",
                Set.of("Organization - Name", "Organization - ID"),
                Map.ofEntries(
                        entry("Organization - ID", "external_id"),
                        entry("Organization - Name", "name"),
                        entry("Organization - Address", "street"),
                        entry("Organization - City/town/village/locality of Address", "city"),
                        entry("Organization - ZIP/Postal code of Address", "postal_code"),
                        entry("Organization - Country of Address", "country")));
    }
}
