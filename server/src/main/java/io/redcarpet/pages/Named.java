package io.redcarpet.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends from a field in which something is chosen: the identifier of what was taken from the list, and the
 * text that stands there. A text that was changed after choosing counts, so that the field works without script too.
 *
 * @param typed null when only an identifier was sent
 */
public record Named(
        String field, @Nullable UUID id, @Nullable String typed) {

    /** Where the things are that can be named. */
    public interface Among<T> {

        Optional<T> find(UUID id);

        /** Those that can be chosen now and are called just that, large and small letters alike; two are enough. */
        List<T> called(String name);

        UUID idOf(T thing);

        String nameOf(T thing);
    }

    public <T> Chosen<T> among(Among<T> things) {
        Optional<T> taken = Optional.ofNullable(id).flatMap(things::find);
        String text = typed == null ? "" : typed.strip();
        if (typed == null
                || taken.filter(one -> things.nameOf(one).strip().equals(text)).isPresent()) {
            return chosen(taken, things);
        }
        return text.isEmpty() ? chosen(Optional.empty(), things) : called(text, things);
    }

    private <T> Chosen<T> called(String text, Among<T> things) {
        var called = things.called(text);
        if (called.size() == 1) {
            return chosen(Optional.of(called.getFirst()), things);
        }
        String key = called.isEmpty() ? "pages.choices.unknown" : "pages.choices.several";
        return new Chosen<>(field, null, "", text, Problems.of(new Problem(field, key, text)));
    }

    private <T> Chosen<T> chosen(Optional<T> thing, Among<T> things) {
        return new Chosen<>(
                field,
                thing.orElse(null),
                thing.map(things::idOf).map(UUID::toString).orElse(""),
                thing.map(things::nameOf).orElse(""),
                Problems.none());
    }
}
