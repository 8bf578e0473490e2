package io.redcarpet;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be asked for on the command line; without a command it serves. */
@Command(
        name = "redcarpet",
        description = "The whole job of an account executive, in one open system.",
        subcommands = {Serve.class, CommandLine.HelpCommand.class})
class CommandLineProgram extends Serve {}
