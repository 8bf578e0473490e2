package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Does what the guide to Adventure Works says: each of its commands, with {@code out/} in a folder of the test. */
record AdventureWorksGuide(Path folder) {

    static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    static final Path FILES = REPOSITORY.resolve("docs/guide/adventureworks");
    private static final String SCRIPT = "java ";
    private static final String PAY = "./redcarpet pay ";

    static List<GuideBlock> blocks() throws IOException {
        return GuideBlock.of(REPOSITORY.resolve("docs/guide/adventureworks.md"));
    }

    /** What each command answered, in their order. */
    List<Answer> follow() throws IOException, InterruptedException {
        var answers = new ArrayList<Answer>();
        for (GuideBlock block : blocks()) {
            if (block.isCommand()) {
                answers.add(answer(block.text().replaceAll("\\\\\\n\\s*", "").strip()));
            }
        }
        assertThat(answers).allMatch(answer -> answer.code() == 0);
        return answers;
    }

    private Answer answer(String command) throws IOException, InterruptedException {
        return command.startsWith(SCRIPT)
                ? java(arguments(command, SCRIPT))
                : Answer.to(arguments(command, PAY).toArray(String[]::new));
    }

    private List<String> arguments(String command, String program) {
        assertThat(command).startsWith(program);
        return Arrays.stream(command.substring(program.length()).split(" "))
                .map(word -> word.startsWith("out/") ? folder.resolve(word).toString() : word)
                .map(word -> word.startsWith("docs/") ? REPOSITORY.resolve(word).toString() : word)
                .toList();
    }

    private static Answer java(List<String> arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), told, "");
    }
}
