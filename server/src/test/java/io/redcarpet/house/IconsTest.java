package io.redcarpet.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IconsTest {

    private static final Pattern SHOWN = Pattern.compile("(?:pages\\.icon\\(name|\\bicon) = \"([a-z0-9-]+)\"");
    private static final Pattern DRAWN = Pattern.compile("id=\"i-([a-z0-9-]+)\"");

    @Test
    void everyIconIsDrawn() {
        Path sprite = Sources.RESOURCES.resolve("static/icons.svg");
        Set<String> drawn = names(DRAWN, Sources.text(sprite)).collect(Collectors.toSet());
        assertThat(Sources.under(Sources.TEMPLATES, ".jte").stream()
                        .flatMap(template -> names(SHOWN, Sources.text(template)))
                        .filter(name -> !drawn.contains(name))
                        .distinct())
                .as("an icon that is not in icons.svg shows nothing: add its symbol from Lucide")
                .isEmpty();
    }

    /** In code an icon is named by a text of its own, in scripts by its place in the sprite. */
    @Test
    void noIconIsDrawnForNothing() {
        String everything = Stream.of(
                        Sources.under(Sources.TEMPLATES, ".jte"),
                        Sources.under(Sources.MAIN, ".java"),
                        Sources.under(Sources.RESOURCES.resolve("static"), ".js"))
                .flatMap(files -> files.stream().map(Sources::text))
                .collect(Collectors.joining());
        assertThat(names(DRAWN, Sources.text(Sources.RESOURCES.resolve("static/icons.svg")))
                        .filter(name -> !everything.contains("\"" + name + "\"") && !everything.contains("#i-" + name)))
                .as("an icon that nothing shows is sent to every reader: take its symbol out of icons.svg")
                .isEmpty();
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> Objects.requireNonNull(found.group(1)));
    }
}
