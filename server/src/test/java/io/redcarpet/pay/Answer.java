package io.redcarpet.pay;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command answered: its exit code, and what it told, with plain spaces for those that do not break. */
record Answer(int code, String out, String err) {

    /** The answer of {@code pay} to these arguments. */
    static Answer to(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(new PayCommand())
                .setParameterExceptionHandler(new Misuse())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(code, plain(out), plain(err));
    }

    private static String plain(StringWriter told) {
        return told.toString().replace('\u00a0', ' ');
    }
}
