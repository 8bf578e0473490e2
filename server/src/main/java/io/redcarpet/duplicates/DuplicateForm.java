package io.redcarpet.duplicates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known, while it is being typed, of a client that may be there already. */
record DuplicateForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String kind,
        @Nullable UUID except) {

    private static final int LONGEST = 500;

    DuplicateForm {
        name = clean(name);
        email = clean(email);
        website = clean(website);
        phone = PhoneNumbers.international(clean(phone));
        kind = clean(kind);
    }

    private static String clean(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\p{Cntrl}", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    boolean isEmpty() {
        return (name + email + website + phone).length() < 3;
    }
}
