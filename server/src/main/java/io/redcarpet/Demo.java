package io.redcarpet;

import io.redcarpet.access.Role;
import io.redcarpet.sample.SampleCompany;
import io.redcarpet.sample.SamplePassword;
import io.redcarpet.sample.SignIn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the sample company, which is loaded the first time. */
@Command(name = "demo", mixinStandardHelpOptions = true)
class Demo implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Override
    public void run() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path folder = installation.folder("demo");
        out.println("Starting. The first time takes about a minute.");
        out.flush();
        var server = Server.start(folder, installation.port());
        var company = server.context().getBean(SampleCompany.class);
        var password = SamplePassword.in(folder);
        company.load(password, step -> {
            out.println("Adventure Works: " + step);
            out.flush();
        });
        tell(out, company.signIns(), password);
        out.println("Redcarpet is ready at " + server.address());
        out.flush();
    }

    private static void tell(PrintWriter out, List<SignIn> signIns, SamplePassword password) {
        out.println();
        for (SignIn one : signIns) {
            out.printf("  %-26s %-26s %s%n", one.name(), roles(one), one.email());
        }
        out.println();
        out.println("Each of them signs in with the password " + password.text());
    }

    private static String roles(SignIn one) {
        return one.roles().stream().map(Demo::words).collect(Collectors.joining(", "));
    }

    private static String words(Role role) {
        String words = role.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
