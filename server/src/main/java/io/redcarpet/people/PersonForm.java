package io.redcarpet.people;

import io.redcarpet.access.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as typed by an administrator.
 *
 * @param bound whether they serve one red carpet client only; not said is no
 * @param version that was changed; not said for a new person
 */
public record PersonForm(
        @NotBlank(message = "people.name.missing") @Size(max = 200, message = "people.name.long")
        String name,

        @NotBlank(message = "people.email.missing")
        @Email(message = "people.email.wrong")
        @Size(max = 254, message = "people.email.wrong")
        String email,

        @Size(max = 200, message = "people.title.long") String title,

        @Pattern(regexp = "|\\+[0-9][0-9 ()./-]{4,24}", message = "people.phone.international")
        String phone,

        @Size(max = 100, message = "people.team.long") String team,

        @Pattern(regexp = "|TECHNICAL|DESIGN|OTHER", message = "people.discipline.unknown")
        String discipline,

        @NotEmpty(message = "people.roles.missing") Set<Role> roles,
        @Nullable Boolean bound,
        @Nullable Integer version) {

    public PersonForm {
        name = text(name);
        email = text(email).toLowerCase(Locale.ROOT);
        title = text(title);
        phone = text(phone);
        team = text(team);
        discipline = text(discipline);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    public boolean isBound() {
        return Boolean.TRUE.equals(bound);
    }

    /** The version that was changed; 0, which nobody has, when that is not said. */
    public int known() {
        return version == null ? 0 : version;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "", "", "", Set.of(Role.ACCOUNT_EXECUTIVE), false, 0);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.name(),
                person.email(),
                person.title(),
                Objects.requireNonNullElse(person.phone(), ""),
                person.team(),
                Objects.requireNonNullElse(person.discipline(), ""),
                person.roles(),
                person.boundToOneClient(),
                person.version());
    }

    PersonDetails toDetails() {
        return new PersonDetails(
                name,
                email,
                title,
                phone.isEmpty() ? null : "+" + phone.replaceAll("[^0-9]", ""),
                team,
                discipline.isEmpty() ? null : discipline,
                roles,
                isBound());
    }
}
