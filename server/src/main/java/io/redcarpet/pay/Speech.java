package io.redcarpet.pay;

import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Reader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The language in which a command answers, and where its words go. */
final class Speech {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = LanguageAsked.OPTION,
            defaultValue = "en",
            paramLabel = "${bundle:label.language}",
            converter = Language.class)
    private @Nullable Locale lang;

    private final Messages messages = Messages.outsideTheServer();

    Locale language() {
        return Objects.requireNonNull(lang);
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(language(), key, arguments);
    }

    /** One of those that there are words in. */
    private static final class Language implements ITypeConverter<Locale> {

        @Override
        public Locale convert(String tag) {
            Locale language = Locale.forLanguageTag(tag);
            if (!Reader.LANGUAGES.contains(language)) {
                throw new TypeConversionException("There are no words in " + tag);
            }
            return language;
        }
    }

    PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }

    /** Shows how the command is written. */
    void usage() {
        Objects.requireNonNull(command).commandLine().usage(err());
    }

    /** Says what is wrong; the exit code is the answer. */
    int refuse(BadInput bad) {
        tell(bad.mistakes());
        return PayCommand.BAD_INPUT;
    }

    /** Each with its place, in a line of its own. */
    void tell(List<Mistake> mistakes) {
        var words = new Complaint(messages, language());
        PrintWriter err = err();
        mistakes.forEach(mistake -> err.println(words.of(mistake)));
        err.flush();
    }
}
