package io.redcarpet.clients;

import io.redcarpet.pages.Refusal;
import io.redcarpet.pages.Refusal.Overtaken;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, laid over what stands now: a field that was left as it was read keeps what stands now.
 *
 * @param typed the fields as they were sent
 * @param read the fields as they stood when they were read; one that is missing counts as typed anew
 * @param standing the fields as they stand now
 */
record Overlay(Map<String, String> typed, Map<String, String> read, Map<String, String> standing) {

    private static final String WAS = "was.";

    /** @param sent everything that came with a form: what was read stands in the parameters that begin with "was." */
    static Overlay of(Map<String, String> sent, Map<String, String> typed, Map<String, String> standing) {
        var read = sent.entrySet().stream()
                .filter(each -> each.getKey().startsWith(WAS))
                .collect(Collectors.toMap(each -> each.getKey().substring(WAS.length()), Map.Entry::getValue));
        return new Overlay(typed, read, standing);
    }

    /** The fields as they are to be: what stands, with everything that was changed by hand. */
    Map<String, String> merged() {
        var merged = new HashMap<>(typed);
        merged.replaceAll((field, text) -> isLeft(field) ? standing.getOrDefault(field, text) : text);
        return merged;
    }

    private boolean isLeft(String field) {
        @Nullable String was = read.get(field);
        return was != null && isSame(was, typed.get(field));
    }

    /** The fields that were typed anew here while somebody else set them to something different. */
    List<String> clashes() {
        return standing.keySet().stream()
                .filter(field -> typed.containsKey(field) && !isLeft(field))
                .filter(field -> !isSame(standing.get(field), typed.get(field)))
                .filter(field -> !read.containsKey(field) || !isSame(standing.get(field), read.get(field)))
                .sorted()
                .toList();
    }

    /** The version to save on: what clashes with nothing is saved on what stands, also when it was read before. */
    int version(@Nullable Integer sent, int now) {
        return sent == null || clashes().isEmpty() ? now : sent;
    }

    /**
     * Says which fields stand otherwise by now.
     *
     * @param line how a field and its value are told
     */
    Refusal refusal(BinaryOperator<String> line, Written written) {
        return Refusal.overtaken(new Overtaken(
                lines(typed, line), lines(standing, line), written.who(), written.when(), written.version()));
    }

    /** Who wrote last, when, and which version came of it. */
    record Written(String who, Instant when, int version) {}

    private String lines(Map<String, String> values, BinaryOperator<String> line) {
        var told = clashes().isEmpty() ? standing.keySet() : clashes();
        return told.stream()
                .map(field -> line.apply(field, values.getOrDefault(field, "")))
                .collect(Collectors.joining("\n"));
    }

    /** Browsers send other line ends than they were given. */
    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return Typed.orEmpty(one)
                .strip()
                .replace("\r\n", "\n")
                .equals(Typed.orEmpty(other).strip().replace("\r\n", "\n"));
    }
}
