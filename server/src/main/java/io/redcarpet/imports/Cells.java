package io.redcarpet.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.redcarpet.imports.Format.DateOrder;
import io.redcarpet.imports.Format.DecimalSign;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single cells: what a text, a date, a figure, an address looks like in files people have. */
final class Cells {

    /** A cell says something that cannot be meant; carries the message. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String messageKey;
        private final transient List<Object> arguments;

        Wrong(String messageKey, Object... arguments) {
            super(messageKey, null, false, false);
            this.messageKey = messageKey;
            this.arguments = List.of(arguments);
        }

        String messageKey() {
            return messageKey;
        }

        List<Object> arguments() {
            return arguments;
        }
    }

    private static final int MOST_DIGITS = 18;
    private static final int MOST_SHOWN = 60;
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})\\.?(?:[ T]\\d{1,2}:.*)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([,.' ]\\d{3})+([.,]\\d*)?");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[^\\s@<>\"(),:;\\\\_]{1,185}\\.[^\\s@.<>\"(),:;\\\\\\d]{2,63}");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad]");
    private static final Pattern FORMULA_GUARD = Pattern.compile("^'(?=[=+\\-@\\t\\r])");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final Format format;

    Cells(Format format) {
        this.format = format;
    }

    /**
     * The value of a cell; null for an empty one.
     *
     * @throws Wrong when the field cannot take what the cell says
     */
    @Nullable
    Object value(Field field, String cell, @Nullable String country) throws Wrong {
        refuseUnreadable(cell);
        String text = tidy(cell);
        if (text.isEmpty() || text.equals("000000000000000AAA")) {
            return null;
        }
        if (text.length() > field.limit()) {
            throw new Wrong("imports.bad.long", text.length(), field.limit());
        }
        return switch (field.type()) {
            case TEXT -> text;
            case DATE -> date(text);
            case NUMBER -> number(text);
            case EMAIL -> email(text);
            case PHONE -> phone(text, country);
            case CODE -> code(field, text);
        };
    }

    private static void refuseUnreadable(String cell) throws Wrong {
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character == '\ufffd') {
                throw new Wrong("imports.bad.encoding", i + 1);
            }
            if ((character < ' ' && character != '\t' && character != '\n' && character != '\r') || character == 0x7f) {
                throw new Wrong("imports.bad.control", i + 1, "U+%04X".formatted((int) character));
            }
            if (Character.isSurrogate(character) && !isPaired(cell, i)) {
                throw new Wrong("imports.bad.encoding", i + 1);
            }
        }
    }

    private static boolean isPaired(String cell, int i) {
        return Character.isHighSurrogate(cell.charAt(i))
                ? i + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(cell.charAt(i - 1));
    }

    /** Without blanks around it, marks nobody sees, and the apostrophe that keeps spreadsheets from calculating. */
    static String tidy(String cell) {
        String seen = UNSEEN.matcher(cell).replaceAll("");
        String plain = Normalizer.normalize(seen, Normalizer.Form.NFC);
        return FORMULA_GUARD.matcher(strip(plain)).replaceFirst("");
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private LocalDate date(String text) throws Wrong {
        try {
            var compact = COMPACT_DATE.matcher(text);
            if (compact.matches()) {
                return day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
            }
            if (!DATE.matcher(text).matches()) {
                throw new Wrong("imports.bad.date", shown(text));
            }
            String[] parts = text.split("[./\\-]", 3);
            String last = parts[2].replaceFirst("\\D.*$", "");
            if (parts[0].length() == 4) {
                return day(parts[0], parts[1], last);
            }
            return format.dates() == DateOrder.MONTH_DAY_YEAR
                    ? day(last, parts[0], parts[1])
                    : day(last, parts[1], parts[0]);
        } catch (DateTimeException impossible) {
            throw new Wrong("imports.bad.date", shown(text));
        }
    }

    private static LocalDate day(String year, String month, String day) {
        int number = year(year);
        if (number < 1000) {
            throw new DateTimeException("Three figures are no year");
        }
        return LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
    }

    /** A year of two figures is one near us. */
    static int year(String figures) {
        int number = Integer.parseInt(figures);
        if (figures.length() == 2) {
            number += number < 70 ? 2000 : 1900;
        }
        return number;
    }

    private BigDecimal number(String text) throws Wrong {
        String figure = text.replaceAll("[\\u00a0\\u202f\\u2009]", " ")
                .replace('\u2212', '-')
                .replace('\u2019', '\'');
        figure = figure.replaceAll("^(?:[A-Z]{3}|[$\u20ac\u00a3]) ?|[ ]?(?:[A-Z]{3}|[$\u20ac\u00a3]|kr)$", "");
        char decimal = format.decimals() == DecimalSign.COMMA ? ',' : '.';
        if (GROUPED.matcher(figure).matches()) {
            figure = figure.replaceAll(decimal == ',' ? "[.' ]" : "[,' ]", "");
        }
        figure = figure.replace(decimal == ',' ? "," : "\0", ".");
        if (!FIGURE.matcher(figure).matches()) {
            throw new Wrong("imports.bad.number", shown(text));
        }
        if (figure.replaceFirst("\\..*", "").length() > MOST_DIGITS || figure.length() > 2 * MOST_DIGITS) {
            throw new Wrong("imports.bad.huge", shown(text));
        }
        return new BigDecimal(figure);
    }

    private static String email(String text) throws Wrong {
        String address = text.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        if (!EMAIL.matcher(address).matches() || address.contains("..")) {
            throw new Wrong("imports.bad.email", shown(text));
        }
        return address;
    }

    private String phone(String text, @Nullable String country) throws Wrong {
        try {
            var number = PHONES.parse(text.replaceFirst("^00", "+"), country == null ? format.country() : country);
            if (!PHONES.isPossibleNumber(number) && !text.startsWith("+")) {
                throw new Wrong("imports.bad.phone", shown(text));
            }
            return PHONES.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException strange) {
            throw new Wrong("imports.bad.phone", shown(text));
        }
    }

    private static String code(Field field, String text) throws Wrong {
        String plain = plain(text);
        for (String code : field.codes()) {
            if (plain(code).equals(plain)) {
                return code;
            }
        }
        String alias = field.aliases().get(plain);
        if (alias == null) {
            throw new Wrong("imports.bad.code", shown(text), Said.known(field));
        }
        return alias;
    }

    /** Only the letters and figures of a word, in lower case: what codes and headers are compared by. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** As much of a text as belongs in a message. */
    static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 1) + "…";
    }
}
