package io.redcarpet.clients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.redcarpet.imports.Countries;
import io.redcarpet.pages.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what people type into fields, and keeps what cannot be read as problems. */
final class Typed {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Problem> problems = new ArrayList<>();
    private final String region;

    /** @param language whose country is meant by a phone number without its country code */
    Typed(String language) {
        region = switch (language) {
            case "de" -> "DE";
            case "sv" -> "SE";
            case "bg" -> "BG";
            default -> "US";
        };
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void problem(String field, String key, Object... arguments) {
        problems.add(new Problem(field, key, arguments));
    }

    /** A name: neither empty nor too long, and on one line. */
    String name(String field, String text) {
        String name = text.strip().replaceAll("\\s+", " ");
        if (name.replaceAll("[\\p{Z}\\p{C}]", "").isEmpty()) {
            problem(field, "clients.problem.name");
        } else if (name.codePointCount(0, name.length()) > 200 || name.chars().anyMatch(Character::isISOControl)) {
            problem(field, "clients.problem.long", 200);
        }
        return name;
    }

    /** Something that must be there, on one line. */
    void line(String field, String text, int most) {
        if (text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            problem(field, "clients.problem.line", most);
        }
    }

    String text(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most || text.indexOf('\0') >= 0) {
            problem(field, "clients.problem.long", most);
        }
        return text.strip();
    }

    @Nullable
    String email(String field, String text) {
        @Nullable String email = orNull(text);
        if (email == null) {
            return null;
        }
        if (!email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+") || email.length() > 254) {
            problem(field, "clients.problem.email");
        }
        return email.toLowerCase(Locale.ROOT);
    }

    @Nullable
    String phone(String field, String text) {
        @Nullable String phone = orNull(text);
        if (phone == null) {
            return null;
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(phone, region);
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            problem(field, "clients.problem.phone", unreadable.getErrorType().name());
            return null;
        }
        problem(field, "clients.problem.phone", "LENGTH");
        return null;
    }

    @Nullable
    Integer number(String field, String text, int least, int most) {
        String digits = text.replaceAll("[\\s\\u00a0.,']", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            problem(field, "clients.problem.number", least, most);
            return null;
        }
        return Integer.valueOf(digits);
    }

    /** An amount, whichever of point and comma is the decimal sign: the last one followed by one or two digits. */
    @Nullable
    BigDecimal amount(String field, String text) {
        String plain = text.replaceAll("[\\s\\u00a0']", "");
        if (plain.isEmpty()) {
            return null;
        }
        String decimal = plain.replaceAll("[.,](?=\\d{3}(\\D|$))", "").replace(',', '.');
        if (!decimal.matches("\\d{1,16}(\\.\\d{1,2})?")) {
            problem(field, "clients.problem.amount");
            return null;
        }
        return new BigDecimal(decimal);
    }

    @Nullable
    String currency(String field, String text, @Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(code)) {
            problem(field, "clients.problem.currency");
            return null;
        }
        return code;
    }

    /** A country by its code or its name in one of the languages of the house. */
    @Nullable
    String country(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        @Nullable String code = Countries.code(text).orElse(null);
        if (code == null) {
            problem(field, "clients.problem.country");
        }
        return code;
    }

    <E extends Enum<E>> E word(String field, String text, E otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E word : Objects.requireNonNull(otherwise.getDeclaringClass().getEnumConstants())) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        problem(field, "clients.problem.word");
        return otherwise;
    }
}
