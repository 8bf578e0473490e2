package io.redcarpet.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.house.Declarations.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizesTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final int MOST_PARAMETERS = 5;
    private static final long STILL_WITH_SO_MANY = 7;

    private static final List<Path> FILES = Stream.concat(
                    Sources.under(Sources.MAIN, ".java").stream(), Sources.under(Sources.ENGINE, ".java").stream())
            .toList();
    private static final List<Method> METHODS = Declarations.in(FILES).methods();

    @Test
    void filesAreShort() {
        assertThat(FILES.stream().filter(file -> lines(file) > LONGEST_FILE).map(Sources::name))
                .as("a file beyond %d lines holds more than one thing: split it", LONGEST_FILE)
                .isEmpty();
        assertThat(share(FILES.stream().map(SizesTest::lines), 95))
                .as("nineteen files of twenty are read without scrolling far")
                .isLessThanOrEqualTo(200);
        assertThat(share(FILES.stream().map(SizesTest::lines), 50))
                .as("half of all files fit on one screen")
                .isLessThanOrEqualTo(60);
    }

    @Test
    void mostTypesAreHidden() {
        var files = FILES.stream()
                .filter(file -> !String.valueOf(file.getFileName()).endsWith("-info.java"))
                .toList();
        long hidden = files.stream()
                .filter(file -> !Sources.text(file).contains("\npublic "))
                .count();
        assertThat(hidden * 100 / files.size())
                .as("percent of types that only their own room sees: public is a decision")
                .isGreaterThanOrEqualTo(45);
    }

    @Test
    void methodsAreShort() {
        assertThat(METHODS.stream().filter(method -> method.lines() > LONGEST_METHOD))
                .as("a method beyond %d lines does more than one thing: extract what has a name", LONGEST_METHOD)
                .isEmpty();
        assertThat(share(METHODS.stream().map(Method::lines), 95))
                .as("nineteen methods of twenty fit into fifteen lines")
                .isLessThanOrEqualTo(15);
    }

    @Test
    void methodsTakeFewParameters() {
        assertThat(METHODS.stream().filter(method -> method.parameters() > MOST_PARAMETERS))
                .as("more than %d parameters are a record that has no name yet", MOST_PARAMETERS)
                .isEmpty();
        assertThat(METHODS.stream()
                        .filter(method -> method.parameters() == MOST_PARAMETERS)
                        .count())
                .as("methods with %d parameters become fewer, never more: give some of them a name", MOST_PARAMETERS)
                .isLessThanOrEqualTo(STILL_WITH_SO_MANY);
    }

    private static int lines(Path file) {
        return (int) Sources.text(file).lines().count();
    }

    private static int share(Stream<Integer> sizes, int percent) {
        var sorted = sizes.sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }
}
