package io.redcarpet;

import static org.assertj.core.api.Assertions.assertThat;

import io.redcarpet.pages.HelpTexts;
import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Reader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What commands and options there are is told in the reader's language, as everything else is. */
class HelpTest {

    private static final int WIDTH = 80;

    static Stream<Locale> languages() {
        return Reader.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tellsOfEveryCommandAndOption(Locale language) {
        commands(language).forEach(command -> {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandSpec().qualifiedName())
                    .doesNotContain("")
                    .isNotEmpty();
            arguments(command)
                    .forEach(argument -> assertThat(argument.description())
                            .as(
                                    "%s of %s",
                                    argument.paramLabel(),
                                    command.getCommandSpec().qualifiedName())
                            .doesNotContain("")
                            .isNotEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isWrittenInOneLanguage(Locale language) {
        assertThat(Collections.list(texts(language).getKeys()))
                .filteredOn(key -> !language.equals(Locale.ENGLISH))
                .filteredOn(key -> !key.contains("label."))
                .filteredOn(key -> !texts(language).getString(key).isEmpty())
                .allSatisfy(key -> assertThat(texts(language).getString(key))
                        .as(key)
                        .isNotEqualTo(texts(Locale.ENGLISH).getString(key)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fitsIntoATerminalAndLeavesNothingOpen(Locale language) {
        commands(language)
                .map(CommandLine::getUsageMessage)
                .forEach(help -> assertThat(help.lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH))
                        .noneMatch(line -> line.contains("${") || line.contains("{0}") || line.contains("%n")));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysAllThatThereIsToSay(Locale language) {
        String said = commands(language).map(CommandLine::getUsageMessage).collect(Collectors.joining());
        assertThat(Collections.list(texts(language).getKeys()))
                .allSatisfy(key -> assertThat(bare(said))
                        .as(key)
                        .contains(bare(texts(language).getString(key))));
    }

    @ParameterizedTest
    @CsvSource({
        "pay --lang de --help,            '',           Aufruf:",
        "pay --help --lang=sv,            '',           Användning:",
        "pay explain --lang bg --help,    '',           Употреба:",
        "pay check --help,                de_AT.UTF-8,  Aufruf:",
        "pay --help,                      bg_BG,        Употреба:",
        "pay --lang en --help,            de_DE.UTF-8,  Usage:",
        "pay --help,                      C.UTF-8,      Usage:",
        "pay --help,                      fr_FR.UTF-8,  Usage:",
        "--help,                          sv_SE@euro,   Användning:",
        "help pay,                        de,           Aufruf:",
        "audit verify --help,             de,           Aufruf:",
        "help,                            '',           Usage:"
    })
    void speaksTheLanguageAskedForOrThatOfTheTerminal(String arguments, String terminal, String beginning) {
        assertThat(help(Map.of("LANG", terminal), arguments)).startsWith(beginning);
    }

    @Test
    void findsTheLanguageOfTheTerminalWhereProgramsLook() {
        assertThat(help(Map.of("LC_ALL", "sv_SE", "LC_MESSAGES", "bg_BG", "LANG", "de_DE"), "pay --help"))
                .startsWith("Användning:");
        assertThat(help(Map.of("LC_ALL", "", "LC_MESSAGES", "bg_BG", "LANG", "de_DE"), "pay --help"))
                .startsWith("Употреба:");
        assertThat(help(Map.of(), "pay --help")).startsWith("Usage:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --version", "pay --version", "pay check -V", "audit verify --version"})
    void tellsItsVersionToEveryCommand(String line) {
        assertThat(help(Map.of(), line)).startsWith("Redcarpet");
    }

    private static String help(Map<String, String> environment, String line) {
        String[] arguments = line.split(" ");
        var told = new StringWriter();
        CommandLine program = Redcarpet.program(arguments, environment);
        assertThat(program.setOut(new PrintWriter(told)).execute(arguments)).isZero();
        return told.toString();
    }

    private static Stream<CommandLine> commands(Locale language) {
        return below(Redcarpet.program(new String[] {"help"}, Map.of("LANG", language.getLanguage())));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getCommandSpec().usageMessage().hidden()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(command),
                        command.getSubcommands().values().stream().flatMap(HelpTest::below));
    }

    private static List<ArgSpec> arguments(CommandLine command) {
        return command.getCommandSpec().args();
    }

    private static HelpTexts texts(Locale language) {
        return new HelpTexts(Messages.outsideTheServer(), language);
    }

    /** Without what stands between words and lines, the number of an exit code, and where a default stands. */
    private static String bare(String text) {
        return text.replaceAll("%n|\\s|^\\d:|\\$\\{DEFAULT-VALUE}", "");
    }
}
