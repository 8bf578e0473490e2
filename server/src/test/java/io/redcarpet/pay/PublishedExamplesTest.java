package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Worked examples that others published, each with its page. Where a page is wrong, the right figure is expected and the
 * published one must not come out. To add one, add a file.
 */
class PublishedExamplesTest {

    @TempDir
    private Path folder;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/pay/published"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void paysAsPublishedOrAsIsRight(Path example) throws IOException {
        var published = PublishedExample.read(example);

        var paid = published.run(folder);

        published
                .expect()
                .forEach((line, amount) -> assertThat(paid.get(line))
                        .as("%s: %s of %s", published.source(), line, paid)
                        .isEqualTo(amount));
        published
                .wrong()
                .forEach((line, amount) -> assertThat(paid.get(line))
                        .as("%s: %s was published wrong", published.source(), line)
                        .isNotEqualTo(amount));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void tellsOnceWhatReasonsShare(Path example) throws IOException {
        PublishedExample.read(example).run(folder);

        var told = new HashSet<String>();
        for (String line : Files.readAllLines(folder.resolve("out/because.jsonl"))) {
            if (line.startsWith("{\"shared\":1,")) {
                told.clear();
            }
            if (line.startsWith("{\"shared\":")) {
                assertThat(told.add(line.substring(line.indexOf(",\"because\""))))
                        .as(line)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void saysWhy(Path example) throws IOException, BadInput {
        PublishedExample.read(example).run(folder);

        int reasons = 0;
        try (BecauseFile file = BecauseFile.in(folder.resolve("out")).orElseThrow()) {
            for (; file.next(_ -> true); reasons++) {
                assertThat(file.because().holds()).as(file.earning()).isTrue();
            }
        }
        assertThat(reasons).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void restsOnWhatWasGiven(Path example) throws IOException {
        PublishedExample.read(example).run(folder);

        assertThat(Leaves.unfounded(folder.resolve("out"))).isEmpty();
    }
}
