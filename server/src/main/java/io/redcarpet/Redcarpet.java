package io.redcarpet;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;

/** The program. What it does is said by its first argument; see {@code ./redcarpet help}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Redcarpet")
public class Redcarpet {

    public static void main(String[] arguments) {
        int status = new CommandLine(new CommandLineProgram()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
