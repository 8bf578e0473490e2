package io.redcarpet;

import io.redcarpet.database.DatabaseUnusable;
import io.redcarpet.pay.LanguageAsked;
import io.redcarpet.sample.NotASample;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The program. What it does is said by its first argument; see {@code ./redcarpet help}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Redcarpet")
public class Redcarpet {

    private static final String PAY = "pay";
    private static final Set<String> HELP = Set.of("-h", "--help");

    public static void main(String[] arguments) {
        int status = program(arguments, System.getenv())
                .setExecutionExceptionHandler(Redcarpet::explain)
                .execute(withCommand(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Pay needs no server, so it does not wait until all that serves is loaded. */
    static CommandLine program(String[] arguments, Map<String, String> environment) {
        var language = new LanguageAsked(List.of(arguments), environment);
        if (arguments.length > 0 && arguments[0].equals(PAY)) {
            return language.answering(versioned(new CommandLine(new PayProgram())));
        }
        LoggingSystem.get(ClassLoader.getSystemClassLoader()).beforeInitialize();
        return language.helping(versioned(new CommandLine(new CommandLineProgram())));
    }

    /** All commands are of one version. */
    private static CommandLine versioned(CommandLine command) {
        command.getCommandSpec().versionProvider(Redcarpet::version);
        command.getSubcommands().values().forEach(Redcarpet::versioned);
        return command;
    }

    /** Only what was built into a jar has a number. */
    private static String[] version() {
        String number = Objects.requireNonNull(Redcarpet.class.getPackage()).getImplementationVersion();
        return new String[] {number == null ? "Redcarpet" : "Redcarpet " + number};
    }

    /** Options without a command are those of {@code serve}. */
    private static String[] withCommand(String[] arguments) {
        boolean named = arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
        return named
                ? arguments
                : Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
    }

    /** What a person can mend is said in one line; everything else is a fault and keeps its trace. */
    private static int explain(Exception failure, CommandLine command, ParseResult asked) throws Exception {
        if (failure instanceof DatabaseUnusable || failure instanceof CannotStart || failure instanceof NotASample) {
            command.getErr().println(failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
