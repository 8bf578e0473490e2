package io.redcarpet;

import io.redcarpet.audit.AuditCommand;
import io.redcarpet.pay.PayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be asked for on the command line. */
@Command(
        name = "./redcarpet",
        description = "The whole job of an account executive, in one open system.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without a command it serves. `./redcarpet test` runs every test, `./redcarpet bench` measures.",
            "`./redcarpet help COMMAND` tells the options of a command."
        },
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
