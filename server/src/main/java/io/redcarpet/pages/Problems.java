package io.redcarpet.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Everything that is wrong with a form, in the order of its fields. */
public record Problems(List<Problem> all) {

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems none() {
        return new Problems(List.of());
    }

    public static Problems of(Problem... problems) {
        return new Problems(List.of(problems));
    }

    /** What binding and Bean Validation found; a constraint's message is the key of its text. */
    public static Problems of(Errors errors) {
        return new Problems(errors.getAllErrors().stream().map(Problems::of).toList());
    }

    private static Problem of(ObjectError error) {
        String field = error instanceof FieldError of ? of.getField() : "";
        boolean unreadable = error instanceof FieldError of && of.isBindingFailure();
        String key = String.valueOf(error.getDefaultMessage());
        return unreadable || !isKey(key)
                ? new Problem(field, "pages.error.field", field.isEmpty() ? error.getObjectName() : field)
                : new Problem(field, key);
    }

    private static boolean isKey(String message) {
        return message.equals(message.strip())
                && message.indexOf('.') > 0
                && message.indexOf(' ') < 0
                && message.toLowerCase(Locale.ROOT).charAt(0) == message.charAt(0);
    }

    public Problems and(Problem problem) {
        return new Problems(Stream.concat(all.stream(), Stream.of(problem)).toList());
    }

    public Problems and(Problems others) {
        return new Problems(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first problem of a field. */
    public Optional<Problem> at(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).findFirst();
    }
}
