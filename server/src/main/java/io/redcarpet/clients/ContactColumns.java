package io.redcarpet.clients;

import static io.redcarpet.imports.Field.code;
import static io.redcarpet.imports.Field.email;
import static io.redcarpet.imports.Field.phone;
import static io.redcarpet.imports.Field.text;
import static java.util.Map.entry;

import io.redcarpet.imports.Field;
import io.redcarpet.imports.KnownExport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a file of contacts may have, under our names and other systems'. */
final class ContactColumns {

    private ContactColumns() {}

    static List<Field> fields() {
        return Stream.of(client(), person(), standing()).flatMap(List::stream).toList();
    }

    private static List<Field> client() {
        return List.of(
                text("external_id", "clients.import.external_id", 200).called("Id", "Record ID", "Contact ID"),
                text("client_external_id", "clients.import.client_external_id", 200)
                        .called(
                                "AccountId",
                                "Account ID",
                                "Company ID",
                                "Associated Company IDs",
                                "Kundennummer",
                                "Kundnummer"),
                text("client_name", "clients.import.client_name", 200)
                        .called(
                                "Company",
                                "Company name",
                                "Account",
                                "Account Name",
                                "Associated Company",
                                "Client",
                                "Organization",
                                "Firma",
                                "Unternehmen",
                                "Företag",
                                "Kund",
                                "Kunde",
                                "Фирма",
                                "Клиент"));
    }

    private static List<Field> person() {
        return List.of(
                text("name", "clients.import.name", 200).called("Full name", "Contact", "Ansprechpartner", "Kontakt"),
                text("first_name", "clients.import.first_name", 100)
                        .called("First name", "Given name", "Vorname", "Förnamn", "Собствено име"),
                text("last_name", "clients.import.last_name", 100)
                        .called("Last name", "Surname", "Family name", "Nachname", "Efternamn", "Фамилия"),
                email("email", "clients.import.email")
                        .called("E-mail", "Mail", "Email address", "E-Mail-Adresse", "E-post", "Имейл"),
                phone("phone", "clients.import.phone")
                        .called("Phone number", "Telephone", "Telefon", "Telefonnummer", "Телефон"),
                text("title", "clients.import.title", 200).called("Job title", "Position", "Titel", "Длъжност"));
    }

    private static List<Field> standing() {
        return List.of(
                code(
                                "buying_role",
                                "clients.import.buying_role",
                                List.of(
                                        "DECISION_MAKER",
                                        "BUYER",
                                        "INFLUENCER",
                                        "USER",
                                        "CHAMPION",
                                        "GATEKEEPER",
                                        "OTHER"))
                        .called("Buying Role")
                        .alias("BUYER", "Budget holder", "Economic buyer", "Purchasing")
                        .alias("GATEKEEPER", "Blocker")
                        .alias("USER", "End user")
                        .alias("CHAMPION", "Executive sponsor"),
                code("stance", "clients.import.stance", List.of("IN_FAVOUR", "NEUTRAL", "AGAINST", "UNKNOWN")));
    }

    static List<KnownExport> exports() {
        return List.of(salesforceContact(), hubSpotContacts(), pipedrivePersons());
    }

    private static KnownExport salesforceContact() {
        return new KnownExport(
                "Salesforce Contact",
                "salesforce",
                Set.of("Id", "AccountId", "LastName", "MailingStreet", "SystemModstamp"),
                Map.ofEntries(
                        entry("Id", "external_id"),
                        entry("AccountId", "client_external_id"),
                        entry("FirstName", "first_name"),
                        entry("LastName", "last_name"),
                        entry("Email", "email"),
                        entry("Phone", "phone"),
                        entry("Title", "title")));
    }

    private static KnownExport hubSpotContacts() {
        return new KnownExport(
                "HubSpot Contacts",
                "hubspot",
                Set.of("Record ID", "First Name", "Last Name", "Contact owner"),
                Map.ofEntries(
                        entry("Record ID", "external_id"),
                        entry("First Name", "first_name"),
                        entry("Last Name", "last_name"),
                        entry("Email", "email"),
                        entry("Phone Number", "phone"),
                        entry("Job Title", "title"),
                        entry("Associated Company IDs", "client_external_id"),
                        entry("Associated Company IDs (Primary)", "client_external_id"),
                        entry("Associated Company", "client_name"),
                        entry("Company Name", "client_name")));
    }

    private static KnownExport pipedrivePersons() {
        return new KnownExport(
                "Pipedrive Persons",
                "pipedrive",
                Set.of("Person - Name", "Person - ID"),
                Map.ofEntries(
                        entry("Person - ID", "external_id"),
                        entry("Person - Name", "name"),
                        entry("Person - Email", "email"),
                        entry("Person - Email - Work", "email"),
                        entry("Person - Phone", "phone"),
                        entry("Person - Phone - Work", "phone"),
                        entry("Person - Job title", "title"),
                        entry("Person - Organization", "client_name"),
                        entry("Person - Organization ID", "client_external_id")));
    }
}
