package io.redcarpet.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "sv", "bg");
    private static final Path FOLDER = Sources.RESOURCES.resolve("messages");
    private static final Set<String> ROOMS = Sources.under(FOLDER, "_en.properties").stream()
            .map(file -> String.valueOf(file.getFileName()).replace("_en.properties", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:" + String.join("|", ROOMS).replace('_', '.') + ")\\.[A-Za-z0-9_.-]*)\"");
    /** Where a text is asked for by its key. */
    private static final Pattern ASKED = Pattern.compile("\\b(?:text|NavigationEntry|QuickCreate|notFound|conflict"
            + "|unprocessable|Refusal)\\(\\s*(?:\\d+, )?\"([a-z]+\\.[A-Za-z0-9_.-]*[A-Za-z0-9_-])\"\\s*[,)]");

    @Test
    void everyLanguageHasTheSameKeys() {
        for (String room : ROOMS) {
            for (String language : LANGUAGES) {
                assertThat(texts(room, language).keySet())
                        .as("messages/%s_%s.properties has each key that English has, and no other", room, language)
                        .isEqualTo(texts(room, "en").keySet());
            }
        }
    }

    @Test
    void everyKeyBeginsWithItsRoom() {
        for (String room : ROOMS) {
            assertThat(texts(room, "en").keySet())
                    .as("a key says by its first word which room it belongs to")
                    .allMatch(key -> key.startsWith(room.replace('_', '.') + "."));
        }
    }

    @Test
    void everyTextIsAPatternWithTheSameArgumentsInAllLanguages() {
        for (String room : ROOMS) {
            texts(room, "en")
                    .forEach((key, english) -> LANGUAGES.forEach(language -> assertThat(
                                    arguments(texts(room, language).getOrDefault(key, english)))
                            .as("%s in %s takes what the English text takes, so that no figure is lost", key, language)
                            .isEqualTo(arguments(english))));
        }
    }

    @Test
    void everyKeyAskedForExists() {
        assertThat(asked().filter(key -> !all().containsKey(key)).distinct())
                .as("each key in code and templates has a text: add it to messages/<room>_*.properties")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        var literals = literals().collect(Collectors.toSet());
        var beginnings =
                literals.stream().filter(literal -> literal.endsWith(".")).toList();
        assertThat(all().keySet().stream()
                        .filter(key ->
                                !literals.contains(key) && beginnings.stream().noneMatch(key::startsWith)))
                .as("a text that nothing shows is taken out")
                .isEmpty();
    }

    @Test
    void noTemplateHoldsTextOfItsOwn() {
        for (Path template : Sources.under(Sources.TEMPLATES, ".jte")) {
            assertThat(TemplateText.wordsIn(Sources.text(template)))
                    .as("%s speaks four languages: its words belong into messages", Sources.name(template))
                    .isEmpty();
        }
    }

    @Test
    void noControllerHoldsTextOfItsOwn() {
        var spoken = Pattern.compile("\"[^\"\\n]*\\p{L}{2,} \\p{L}{2,}[^\"\\n]*\"");
        assertThat(Sources.under(Sources.MAIN, ".java").stream()
                        .filter(file -> String.valueOf(file.getFileName())
                                .matches("(.*(Pages|Form|Cards)|(People|Duplicate)Entries|Finding.*)\\.java"))
                        .filter(file -> spoken.matcher(Sources.text(file)).find())
                        .map(Sources::name))
                .as("what a person reads is in four languages: its words belong into messages")
                .isEmpty();
    }

    private static Stream<String> literals() {
        return code().flatMap(code -> LITERAL.matcher(code).results())
                .map(found -> Objects.requireNonNull(found.group(1)));
    }

    private static Stream<String> asked() {
        return code().flatMap(code -> ASKED.matcher(code).results())
                .map(found -> Objects.requireNonNull(found.group(1)));
    }

    private static Stream<String> code() {
        return Stream.concat(
                        Sources.under(Sources.MAIN, ".java").stream(),
                        Sources.under(Sources.TEMPLATES, ".jte").stream())
                .map(Sources::text);
    }

    private static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        ROOMS.forEach(room -> all.putAll(texts(room, "en")));
        return all;
    }

    private static Map<String, String> texts(String room, String language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(FOLDER.resolve(room + "_" + language + ".properties"))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** The names or numbers of the places to be filled, with their kinds. */
    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var arguments = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                arguments.add(pattern.getSubstring(pattern.getPart(i + 1)).toLowerCase(Locale.ROOT));
            }
        }
        return arguments;
    }
}
