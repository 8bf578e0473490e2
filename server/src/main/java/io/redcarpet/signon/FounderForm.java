package io.redcarpet.signon;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first administrator as typed. */
public record FounderForm(
        @NotBlank(message = "signon.name.missing") @Size(max = 200, message = "signon.name.long")
        String name,

        @NotBlank(message = "signon.email.missing")
        @Email(message = "signon.email.wrong")
        @Size(max = 254, message = "signon.email.wrong")
        String email,

        String password) {

    public FounderForm {
        name = text(name).strip();
        email = text(email).strip();
        password = text(password);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** A record prints its fields; a password must not be among them. */
    @Override
    public String toString() {
        return "FounderForm[" + email + "]";
    }
}
