package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to pay plans shows is what comes out. */
class GuideTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path GUIDE = REPOSITORY.resolve("docs/guide/plans.md");
    private static final Path FILES = REPOSITORY.resolve("docs/guide/pay");
    private static final String PROGRAM = "./redcarpet pay ";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandWritesWhatTheGuideShows() throws IOException {
        return runs().stream().map(run -> DynamicTest.dynamicTest(run.name(), () -> compare(run)));
    }

    @Test
    void whatTheGuideShowsOfAFileStandsInIt() throws IOException {
        for (GuideBlock block : GuideBlock.of(GUIDE)) {
            if (showsFile(block)) {
                assertThat(Files.readString(FILES.resolve(block.file())))
                        .as(block.file())
                        .contains(block.text());
            }
        }
    }

    @Test
    void everyPlanOfTheGuideIsRun() throws IOException {
        String commands = String.join(" ", runs().stream().map(Run::command).toList());
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> "docs/guide/pay/" + file.getFileName())
                            .filter(name -> !commands.contains(name)))
                    .isEmpty();
        }
    }

    /** A command and the outputs that stand below it. */
    private record Run(String command, List<GuideBlock> outputs) {

        String name() {
            return command.replaceAll(".*--plan docs/guide/pay/(\\S+).*", "$1");
        }
    }

    private static List<Run> runs() throws IOException {
        var runs = new ArrayList<Run>();
        for (GuideBlock block : GuideBlock.of(GUIDE)) {
            if (block.isCommand() && block.text().startsWith(PROGRAM + "--plan ")) {
                runs.add(new Run(block.text().replaceAll("\\\\\\n\\s*", ""), new ArrayList<>()));
            } else if (!block.isCommand() && !showsFile(block)) {
                runs.getLast().outputs().add(block);
            }
        }
        return runs;
    }

    private static boolean showsFile(GuideBlock block) {
        return !block.isCommand() && Files.exists(FILES.resolve(block.file()));
    }

    private void compare(Run run) throws IOException {
        Path out = folder(run, run.command().replaceAll("(?s).* --out (\\S+).*", "$1"));
        Answer answer = Answer.to(arguments(run));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(run.outputs()).isNotEmpty();
        assertThat(Leaves.unfounded(out)).isEmpty();
        for (GuideBlock output : run.outputs()) {
            assertThat(Files.readString(out.resolve(output.file())))
                    .as("%s of: %s", output.file(), run.command())
                    .isEqualTo(output.text());
        }
    }

    /** Results of runs of one plan lie side by side, so that one can go on from those of another. */
    private Path folder(Run run, String name) {
        return folder.resolve(run.name() + "-" + name);
    }

    private String[] arguments(Run run) {
        String[] words = run.command().strip().substring(PROGRAM.length()).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("docs/")) {
                words[i] = REPOSITORY.resolve(words[i]).toString();
            } else if (i > 0 && Set.of("--out", "--previous").contains(words[i - 1])) {
                words[i] = folder(run, words[i]).toString();
            }
        }
        return words;
    }
}
