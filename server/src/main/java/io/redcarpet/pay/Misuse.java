package io.redcarpet.pay;

import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Problem;
import io.redcarpet.pages.Reader;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what is wrong with the options of a command, as it is said of files. */
final class Misuse implements IParameterExceptionHandler {

    private static final Set<String> OFTEN = Set.of("--plan", "--number");

    private final Messages messages;
    private final Locale language;

    Misuse(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        List<String> given = List.of(arguments);
        var words = new Complaint(messages, language);
        PrintWriter err = wrong.getCommandLine().getErr();
        mistakes(wrong, given).forEach(mistake -> err.println(words.of(mistake)));
        err.flush();
        return PayCommand.BAD_INPUT;
    }

    static Mistake mistake(String option, String key, Object... arguments) {
        return new Mistake(option, 0, 0, new Problem("", key, arguments));
    }

    private static List<Mistake> mistakes(ParameterException wrong, List<String> given) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> List.of(unmatched(unmatched));
            case MissingParameterException missing -> missing(missing.getMissing(), given);
            case MaxValuesExceededException _, OverwrittenOptionException _ -> List.of(twice(given));
            default -> List.of(unreadable(wrong));
        };
    }

    private static Mistake unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().getFirst();
        return mistake(first, wrong.isUnknownOption() ? "pay.option.unknown" : "pay.option.stray");
    }

    /** Options that belong together are all called missing, also those that are there; one that is there lacks its value. */
    private static List<Mistake> missing(List<ArgSpec> missing, List<String> given) {
        List<String> present = options(given).toList();
        List<Mistake> lacking = missing.stream()
                .map(Misuse::name)
                .filter(name -> !present.contains(name))
                .map(name -> mistake(name, "pay.option.lacks"))
                .toList();
        return lacking.isEmpty() ? List.of(mistake(name(missing.getFirst()), "pay.option.value")) : lacking;
    }

    private static Mistake twice(List<String> given) {
        var seen = new HashSet<String>();
        String again = options(given)
                .filter(option -> !OFTEN.contains(option) && !seen.add(option))
                .findFirst()
                .orElse("./redcarpet pay");
        return mistake(again, "pay.option.twice");
    }

    private static Mistake unreadable(ParameterException wrong) {
        ArgSpec option = wrong.getArgSpec();
        if (option == null) {
            return mistake("./redcarpet pay", "pay.option.wrong", String.valueOf(wrong.getMessage()));
        }
        String value = Objects.requireNonNullElse(wrong.getValue(), "");
        if (option.type() == LocalDate.class) {
            return mistake(name(option), "pay.option.day", value);
        }
        if (option.type() == Locale.class) {
            return mistake(name(option), "pay.option.language", value, languages());
        }
        return mistake(name(option), option.type() == int.class ? "pay.option.whole" : "pay.option.pair", value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String languages() {
        return Reader.LANGUAGES.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }

    private static Stream<String> options(List<String> given) {
        return given.stream().filter(each -> each.startsWith("--")).map(each -> each.split("=", 2)[0]);
    }
}
