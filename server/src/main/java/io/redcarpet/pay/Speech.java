package io.redcarpet.pay;

import io.redcarpet.pages.Messages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The language in which a command answers, and where its words go. */
final class Speech {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "Language of the answer: en, de, sv or bg. Default: en")
    private @Nullable String lang;

    private final Messages messages = Messages.outsideTheServer();

    Locale language() {
        return Locale.forLanguageTag(Objects.requireNonNull(lang));
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(language(), key, arguments);
    }

    PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    /** Says what is wrong; the exit code is the answer. */
    int refuse(BadInput bad) {
        var words = new Complaint(messages, language());
        PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
        bad.mistakes().forEach(mistake -> err.println(words.of(mistake)));
        return PayCommand.BAD_INPUT;
    }
}
