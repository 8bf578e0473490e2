package io.redcarpet.people;

/**
 * How a person wants the product to look and speak.
 *
 * @param language en, de, sv or bg
 * @param timeZone an IANA zone such as Europe/Sofia
 * @param theme system, light or dark
 * @param numberFormat one of the languages, or {@code language} to follow the language
 * @param singleKeys whether single letters are shortcuts
 */
public record Settings(String language, String timeZone, String theme, String numberFormat, boolean singleKeys) {}
