package io.redcarpet;

import io.redcarpet.pay.PayCommand;
import picocli.CommandLine.Command;

/** The program with the one command that needs nothing of the others. */
@Command(name = "./redcarpet", subcommands = PayCommand.class)
class PayProgram {}
