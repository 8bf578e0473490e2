package io.redcarpet.audit;

import io.redcarpet.pages.Finder.Hit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text in a filter means.
 *
 * @param typed the text; empty when nothing is asked for
 * @param id the one record that it means, if it means one
 * @param name what that one is called
 * @param choices what it may mean, when it may mean several
 */
public record Sought(String typed, @Nullable UUID id, String name, List<Choice> choices) {

    /** One of several. */
    public record Choice(UUID id, String name, String detail) {}

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    public Sought {
        choices = List.copyOf(choices);
    }

    static Sought one(UUID id, String name) {
        return new Sought(id.toString(), id, name, List.of());
    }

    /** What was found for a text: nothing, one, or several. */
    static Sought found(String typed, List<Hit> hits) {
        var choices = hits.stream()
                .flatMap(hit -> ID.matcher(hit.path())
                        .results()
                        .map(id -> new Choice(UUID.fromString(id.group()), hit.title(), hit.detail())))
                .toList();
        return choices.size() == 1
                ? one(choices.getFirst().id(), choices.getFirst().name())
                : new Sought(typed, null, "", choices);
    }

    public boolean isOne() {
        return id != null;
    }

    boolean isNothing() {
        return !typed.isEmpty() && id == null && choices.isEmpty();
    }
}
