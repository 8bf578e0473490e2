package io.redcarpet.duplicates;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why two clients may be one. */
public enum Reason {
    SAME_EMAIL,
    SAME_NAME,
    SAME_PHONE,
    SAME_DOMAIN,
    SAME_CONTACT,
    SIMILAR_NAME;

    public String messageKey() {
        return "duplicates.reason." + name().toLowerCase(Locale.ROOT);
    }

    static List<Reason> of(@Nullable Array names) throws SQLException {
        return names == null
                ? List.of()
                : Stream.of((String[]) names.getArray()).map(Reason::valueOf).toList();
    }
}
