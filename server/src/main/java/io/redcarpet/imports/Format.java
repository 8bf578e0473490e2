package io.redcarpet.imports;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a file are to be read.
 *
 * @param separator between cells
 * @param encoding the name of the character set
 * @param header whether the first row names the columns
 * @param dates null when day and month may be either way round and nobody has said which
 * @param country whose telephone numbers are written without a country code, as ISO 3166 has it
 */
public record Format(
        char separator,
        String encoding,
        boolean header,
        @Nullable DateOrder dates,
        DecimalSign decimals,
        String country) {

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

    /** Another way to cut the same bytes into cells. */
    boolean cutsLike(Format other) {
        return separator == other.separator && encoding.equals(other.encoding) && header == other.header;
    }

    /** What the cells say of dates and decimals, where it was not said by a person, that is, where it is as before. */
    Format withHabits(Format before, @Nullable DateOrder seenDates, DecimalSign seenDecimals) {
        return new Format(
                separator,
                encoding,
                header,
                dates == before.dates ? seenDates : dates,
                decimals == before.decimals ? seenDecimals : decimals,
                country);
    }

    Format withDates(@Nullable DateOrder known) {
        return new Format(separator, encoding, header, known, decimals, country);
    }

    Charset charset() {
        return Charset.forName(encoding);
    }
}
