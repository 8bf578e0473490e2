package io.redcarpet.pages;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The one who reads the page, and how: in which language, time zone, theme and number format.
 *
 * @param formats how numbers, money and dates look; may be of another country than the language
 * @param name what the frame shows at the foot of the side bar; empty for a stranger
 * @param title the role in words, as the frame shows it; empty for a stranger
 * @param singleKeys whether single letters work as shortcuts
 */
public record Reader(
        Locale language,
        ZoneId zone,
        Theme theme,
        Locale formats,
        String name,
        String title,
        String initials,
        boolean singleKeys) {

    /** The languages that every page speaks; the first one is the fallback. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("sv"), Locale.forLanguageTag("bg"));

    /** The request attribute that holds the reader once somebody is signed on. */
    public static final String ATTRIBUTE = Reader.class.getName();

    /** Light, dark, or as the system has it. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Somebody of whom only the browser's settings are known. */
    public static Reader stranger(Locale language, ZoneId zone) {
        return new Reader(language, zone, Theme.SYSTEM, language, "", "", "", true);
    }

    /** Whether somebody is signed on. */
    public boolean isKnown() {
        return !name.isEmpty();
    }
}
