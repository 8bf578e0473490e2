package io.redcarpet.clients;

import static io.redcarpet.clients.Typed.orEmpty;

import io.redcarpet.clients.Particulars.Address;
import io.redcarpet.pages.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address as it is typed. */
public record AddressForm(
        @Nullable String kind,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable Integer version) {

    /** What an address is for. */
    public enum Kind {
        OFFICE,
        BILLING,
        SHIPPING,
        HOME,
        OTHER
    }

    private static final List<String> FIELDS = List.of("kind", "street", "city", "region", "postalCode", "country");

    /** What was read from the form, with everything that must be mended first. */
    record Reading(Address address, Problems problems) {}

    static AddressForm empty() {
        return new AddressForm("OFFICE", "", "", "", "", "", null);
    }

    public static AddressForm of(Address address) {
        return new AddressForm(
                address.kind(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                orEmpty(address.country()),
                address.version());
    }

    static AddressForm of(Map<String, String> typed, @Nullable Integer version) {
        return new AddressForm(
                typed.get("kind"),
                typed.get("street"),
                typed.get("city"),
                typed.get("region"),
                typed.get("postalCode"),
                typed.get("country"),
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
                    case "kind" -> kind;
                    case "street" -> street;
                    case "city" -> city;
                    case "region" -> region;
                    case "postalCode" -> postalCode;
                    case "country" -> country;
                    default -> throw new IllegalArgumentException(field);
                });
    }

    Reading read(UUID id, String language) {
        var typed = new Typed(language);
        var address = new Address(
                id,
                typed.word("kind", value("kind"), Kind.OFFICE).name(),
                typed.text("street", value("street"), 300),
                typed.text("city", value("city"), 100),
                typed.text("region", value("region"), 100),
                typed.text("postalCode", value("postalCode"), 20),
                typed.country("country", value("country")),
                version == null ? 0 : version);
        if (address.street().isEmpty() && address.city().isEmpty()) {
            typed.problem("street", "clients.problem.address");
        }
        return new Reading(address, new Problems(typed.problems()));
    }
}
