package io.redcarpet.pay;

import io.redcarpet.pages.HelpTexts;
import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The language that a command is to speak, known before its options are read, since help and what is wrong with them are
 * told in it too: that of {@code --lang}, or else that of the terminal.
 *
 * @param environment of the terminal
 */
public record LanguageAsked(List<String> arguments, Map<String, String> environment) {

    static final String OPTION = "--lang";

    /** As POSIX orders them: the first that is set holds. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    /** Has everything told in the language: help, what is wrong with options, and answers. */
    public CommandLine answering(CommandLine command) {
        Locale language = language();
        return helping(command)
                .setParameterExceptionHandler(new Misuse(Messages.outsideTheServer(), language))
                .setDefaultValueProvider(argument -> isLanguage(argument) ? language.toLanguageTag() : null);
    }

    /** Has help told in the language, for commands that answer in English only. */
    public CommandLine helping(CommandLine command) {
        return command.setResourceBundle(new HelpTexts(Messages.outsideTheServer(), language()));
    }

    private static boolean isLanguage(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().equals(OPTION);
    }

    /** English where there are no words in the language. */
    Locale language() {
        return asked().or(this::ofTerminal).filter(Reader.LANGUAGES::contains).orElse(Locale.ENGLISH);
    }

    private Optional<Locale> asked() {
        return IntStream.range(0, arguments.size())
                .filter(i -> arguments.get(i).split("=", 2)[0].equals(OPTION))
                .mapToObj(this::value)
                .findFirst()
                .map(Locale::forLanguageTag);
    }

    private String value(int place) {
        String option = arguments.get(place);
        if (!option.equals(OPTION)) {
            return option.substring(OPTION.length() + 1);
        }
        return place + 1 < arguments.size() ? arguments.get(place + 1) : "";
    }

    /** The variable holds a language, and may hold a country and more after it: {@code de_AT.UTF-8}. */
    private Optional<Locale> ofTerminal() {
        return VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> Locale.forLanguageTag(value.split("[_.@]", 2)[0]));
    }
}
