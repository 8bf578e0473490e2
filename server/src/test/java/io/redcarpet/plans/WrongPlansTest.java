package io.redcarpet.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redcarpet.pages.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code plans/wrong} tells in its first lines what is wrong with it, and where. */
class WrongPlansTest {

    private static final Messages WORDS = Messages.outsideTheServer();
    private static final Path FOLDER = Path.of("src/test/resources/plans/wrong");
    private static final String EXPECT = "# expect: ";

    /** Texts that no file holds well, with what is said of them. */
    private static final Map<String, String> STRANGE = Map.of(
            "",
            "1:1 plans.wrong.empty",
            " \n\n# nothing\n",
            "1:1 plans.wrong.empty",
            "plan: A\nversion: \u0000",
            "2:10 plans.wrong.letter",
            "plan: \u001b[31mred",
            "1:7 plans.wrong.letter",
            "\uFEFFplan: A\n\u0007",
            "2:1 plans.wrong.letter",
            "plan: A\n".repeat(250_000),
            "1:1 plans.wrong.long",
            "a".repeat(1_000_001),
            "1:1 plans.wrong.long",
            "[".repeat(500_000),
            "1:41 plans.wrong.deep",
            "{a: ".repeat(200_000),
            "1:161 plans.wrong.deep",
            "a: &a a\n" + "b: *a\n".repeat(1_000),
            "2:4 plans.wrong.alias");

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void tellsEachFaultAndItsPlace(String file) throws IOException {
        String text = Files.readString(FOLDER.resolve(file));
        assertThat(faults(text)).isEqualTo(expected(text));
    }

    @Test
    void refusesStrangeTexts() {
        STRANGE.forEach((text, fault) ->
                assertThat(faults(text)).as(text.lines().findFirst().orElse("")).containsExactly(fault));
    }

    @Test
    void provesEveryMessage() throws IOException {
        Set<String> keys = texts().stringPropertyNames();
        Stream<String> inFiles = files().flatMap(file -> expected(text(file)).stream());
        Set<String> proven = Stream.concat(inFiles, STRANGE.values().stream())
                .map(fault -> fault.substring(fault.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(proven).isEqualTo(new TreeSet<>(keys));
    }

    @Test
    void saysWhatIsWrongInShort() {
        String endless = "plan: A\ncurrency: \"" + "E\\n".repeat(10_000) + "\"\n";
        assertThat(read(endless).faults())
                .map(WrongPlansTest::said)
                .allSatisfy(message -> assertThat(message).hasSizeLessThan(300).doesNotContain("\n"));
    }

    @Test
    void fillsEachPlaceOfEachMessage() {
        files().flatMap(file -> read(text(file)).faults().stream())
                .map(WrongPlansTest::said)
                .forEach(message -> assertThat(message).doesNotContainPattern("\\{[0-9]"));
    }

    static Stream<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> expected(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
    }

    private static String said(Fault fault) {
        return WORDS.text(
                Locale.ENGLISH,
                fault.problem().key(),
                fault.problem().arguments().toArray(Object[]::new));
    }

    private static FaultyText read(String text) {
        return catchThrowableOfType(FaultyText.class, () -> PlanText.read(text));
    }

    private static List<String> faults(String text) {
        return read(text).faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " "
                        + fault.problem().key())
                .toList();
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/plans_en.properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
