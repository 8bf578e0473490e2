package io.redcarpet.hostile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of the table: who sends what, and what must come back.
 *
 * @param who nobody, exec, admin, key, readkey, revoked, expired; with {@code !} a session without its CSRF token
 * @param body {@code form:}, {@code json:} or {@code text:} and the body; empty for none
 * @param says what the answer's head or body must contain; empty for anything
 */
record Attack(
        String name,
        String who,
        String method,
        String path,
        String headers,
        String body,
        List<Integer> statuses,
        String says) {

    private static final Pattern REPEATED = Pattern.compile("\\{([^{}*]{1,20})\\*(\\d{1,8})}");

    static Attack of(String row, Map<String, String> known) {
        var cells = Stream.of(row.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 7) {
            throw new IllegalArgumentException("Seven cells to a row: " + row);
        }
        var request = cells.get(2).split(" ", 2);
        return new Attack(
                cells.get(0),
                cells.get(1),
                request[0],
                filled(request[1], known),
                filled(cells.get(3), known),
                filled(cells.get(4), known),
                Stream.of(cells.get(5).split(",")).map(Integer::valueOf).toList(),
                filled(cells.get(6), known));
    }

    private static String filled(String cell, Map<String, String> known) {
        String text = cell;
        for (var word : known.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        text = text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\0", "\0")
                .replace("\\p", "|");
        return REPEATED.matcher(text)
                .replaceAll(found -> Objects.requireNonNull(found.group(1))
                        .repeat(Integer.parseInt(Objects.requireNonNull(found.group(2)))));
    }

    /** Whether it must leave every table as it was. */
    boolean mustChangeNothing() {
        return method.equals("GET") || statuses.stream().allMatch(status -> status >= 400);
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    @Override
    public String toString() {
        return name;
    }
}
