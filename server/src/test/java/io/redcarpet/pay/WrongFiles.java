package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Input files that are wrong, as one text: lines that begin with {@code expect}, {@code options} and {@code without}, and
 * then each file below a line with its name.
 */
record WrongFiles(List<Expected> expected, List<String> options, List<String> without, Map<String, String> files) {

    /**
     * A message and where it points.
     *
     * @param place an asterisk where the place does not matter
     */
    record Expected(String place, String key) {

        static final Properties TEXTS = texts("pay");
        private static final Properties PLANS = texts("plans");

        /** Where an argument stands: a number of it in braces, perhaps with its plurals. */
        private static final Pattern PLACE = Pattern.compile("\\{[0-9](, plural,[^{}]*\\{[^}]*}[^{}]*\\{[^}]*})?}");

        void check(String line) {
            String text = String.valueOf((key.startsWith("pay.") ? TEXTS : PLANS).getProperty(key));
            String pattern =
                    Arrays.stream(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            assertThat(line.strip())
                    .matches((place.equals("*") ? "[-a-z.0-9:]+" : place.replace(".", "\\.")) + ": " + pattern);
        }

        private static Properties texts(String room) {
            var texts = new Properties();
            try (var file =
                    Files.newBufferedReader(Path.of("src/main/resources/messages/" + room + "_en.properties"))) {
                texts.load(file);
                return texts;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    static WrongFiles read(Path path) {
        var read = new WrongFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        String file = "";
        for (String line : text(path).split("(?<=\n)", -1)) {
            String[] words = line.strip().split(" ", 3);
            switch (words[0]) {
                case "expect" -> read.expected.add(new Expected(words[1], words[2]));
                case "options" ->
                    read.options.addAll(List.of(line.strip().split(" ")).subList(1, words.length));
                case "without" -> read.without.add(words[1]);
                case "file" -> file = words[1];
                default -> read.files.merge(file, line, String::concat);
            }
        }
        return read;
    }

    /** The options of the run, and some more. */
    String[] optionsAnd(String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new);
    }

    void writeTo(PayRunFixture run) throws IOException {
        for (String name : without) {
            run.remove(name);
        }
        for (var file : files.entrySet()) {
            if (!file.getKey().isEmpty()) {
                run.put(file.getKey(), file.getValue());
            }
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
