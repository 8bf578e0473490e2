package io.redcarpet.imports;

import io.redcarpet.imports.Format.DateOrder;
import io.redcarpet.imports.Format.DecimalSign;
import io.redcarpet.pages.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** How a person says a file is to be read. */
record FormatForm(String separator, String encoding, String header, String dates, String decimals, String country) {

    @SuppressWarnings("ConstantValue") // the binder passes null for a field that was not sent
    FormatForm {
        separator = Objects.requireNonNullElse(separator, "");
        encoding = Objects.requireNonNullElse(encoding, "");
        header = Objects.requireNonNullElse(header, "");
        dates = Objects.requireNonNullElse(dates, "");
        decimals = Objects.requireNonNullElse(decimals, "");
        country = Objects.requireNonNullElse(country, "");
    }

    /** The format chosen; what was not said stays. */
    Format toFormat(Format now) {
        try {
            return new Format(
                    separator.isEmpty() ? now.separator() : separator(separator),
                    encoding.isEmpty() ? now.encoding() : encoding(encoding),
                    header.isEmpty() ? now.header() : header.equals("yes"),
                    dates.isEmpty() ? now.dates() : DateOrder.valueOf(dates),
                    decimals.isEmpty() ? now.decimals() : DecimalSign.valueOf(decimals),
                    country.isEmpty() ? now.country() : country(country));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.unprocessable("imports.refused.format");
        }
    }

    private static char separator(String chosen) {
        char character = chosen.equals("tab") ? '\t' : chosen.charAt(0);
        if (!Detection.SEPARATORS.contains(character)) {
            throw Refusal.unprocessable("imports.refused.format");
        }
        return character;
    }

    private static String encoding(String chosen) {
        if (!Encodings.CHOICES.contains(chosen)) {
            throw Refusal.unprocessable("imports.refused.format");
        }
        return chosen;
    }

    private static String country(String chosen) {
        if (!Set.of(Locale.getISOCountries()).contains(chosen)) {
            throw Refusal.unprocessable("imports.refused.format");
        }
        return chosen;
    }
}
