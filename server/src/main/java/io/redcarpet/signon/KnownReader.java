package io.redcarpet.signon;

import io.redcarpet.pages.Reader;
import io.redcarpet.people.Identity;
import io.redcarpet.people.Initials;
import io.redcarpet.people.Settings;
import java.time.ZoneId;
import java.util.Locale;

/** The reader that a person signed on is, by the person's own settings. */
final class KnownReader {

    private KnownReader() {}

    static Reader of(Identity identity) {
        Settings settings = identity.settings();
        Locale language = Locale.forLanguageTag(settings.language());
        Locale formats =
                "language".equals(settings.numberFormat()) ? language : Locale.forLanguageTag(settings.numberFormat());
        return new Reader(
                language,
                ZoneId.of(settings.timeZone()),
                Reader.Theme.valueOf(settings.theme().toUpperCase(Locale.ROOT)),
                formats,
                identity.name(),
                identity.title(),
                Initials.of(identity.name()),
                settings.singleKeys());
    }
}
