package io.redcarpet;

import io.redcarpet.audit.AuditCommand;
import io.redcarpet.pay.PayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be asked for on the command line. */
@Command(
        name = "./redcarpet",
        mixinStandardHelpOptions = true,
        subcommands = {
            Serve.class,
            Demo.class,
            ImportFile.class,
            Rehearse.class,
            AuditCommand.class,
            PayCommand.class,
            CommandLine.HelpCommand.class
        })
class CommandLineProgram {}
