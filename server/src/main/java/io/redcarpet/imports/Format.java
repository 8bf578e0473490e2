package io.redcarpet.imports;

import java.nio.charset.Charset;

/**
 * How the characters of a file are to be read.
 *
 * @param separator between cells
 * @param encoding the name of the character set
 * @param header whether the first row names the columns
 * @param country whose telephone numbers are written without a country code, as ISO 3166 has it
 */
public record Format(
        char separator, String encoding, boolean header, DateOrder dates, DecimalSign decimals, String country) {

    /** The order of day, month and year. Year first is always understood. */
    public enum DateOrder {
        YEAR_MONTH_DAY,
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR
    }

    /** What stands before the decimals. */
    public enum DecimalSign {
        POINT,
        COMMA
    }

    Charset charset() {
        return Charset.forName(encoding);
    }
}
