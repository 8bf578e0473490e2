package io.redcarpet.pay;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** What a command answered: its exit code, and what it told, with plain spaces for those that do not break. */
record Answer(int code, String out, String err) {

    /** The answer of {@code pay} to these arguments. */
    static Answer to(String... arguments) {
        return in(Map.of(), arguments);
    }

    /** The answer in a terminal with these variables. */
    static Answer in(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new LanguageAsked(List.of(arguments), environment)
                .answering(new CommandLine(new PayCommand()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(code, plain(out), plain(err));
    }

    private static String plain(StringWriter told) {
        return told.toString().replace('\u00a0', ' ');
    }
}
