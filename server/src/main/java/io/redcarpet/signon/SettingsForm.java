package io.redcarpet.signon;

import io.redcarpet.people.Settings;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's settings as chosen. */
public record SettingsForm(
        @Pattern(regexp = "en|de|sv|bg", message = "signon.settings.unknown")
        String language,

        String timeZone,

        @Pattern(regexp = "system|light|dark", message = "signon.settings.unknown")
        String theme,

        @Pattern(regexp = "language|en|de|sv|bg", message = "signon.settings.unknown")
        String numberFormat,

        @Nullable Boolean singleKeys) {

    public SettingsForm {
        language = Objects.requireNonNullElse(language, "");
        timeZone = Objects.requireNonNullElse(timeZone, "");
        theme = Objects.requireNonNullElse(theme, "");
        numberFormat = Objects.requireNonNullElse(numberFormat, "");
    }

    /** Whether single letters are shortcuts; not said is no. */
    public boolean hasSingleKeys() {
        return Boolean.TRUE.equals(singleKeys);
    }

    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                settings.language(),
                settings.timeZone(),
                settings.theme(),
                settings.numberFormat(),
                settings.singleKeys());
    }

    @AssertTrue(message = "signon.settings.zone")
    public boolean isZoneKnown() {
        return ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    Settings toSettings() {
        return new Settings(language, timeZone, theme, numberFormat, hasSingleKeys());
    }
}
