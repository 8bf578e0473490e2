package io.redcarpet.clients;

import io.redcarpet.pages.Refusal;
import org.jspecify.annotations.Nullable;

/** Versions as the headers ETag and If-Match carry them. */
public final class Versions {

    private Versions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The version that a change was made on: 428 when it is missing, 412 when it can be none. */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(428, "clients.version.missing");
        }
        if (!ifMatch.matches("\"\\d{1,9}\"")) {
            throw new Refusal(412, "clients.version.old");
        }
        return Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
