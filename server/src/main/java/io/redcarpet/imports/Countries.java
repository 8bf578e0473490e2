package io.redcarpet.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their names in the languages of the house, as files have them. */
public final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The two-letter code of a country. */
    public static Optional<String> code(String word) {
        return Optional.ofNullable(CODES.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            for (String language : List.of("en", "de", "sv", "bg")) {
                codes.put(country.getDisplayCountry(Locale.of(language)).toLowerCase(Locale.ROOT), code);
            }
        }
        codes.put("usa", "US");
        codes.put("uk", "GB");
        codes.put("england", "GB");
        codes.put("united states of america", "US");
        return Map.copyOf(codes);
    }
}
