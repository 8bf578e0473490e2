package io.redcarpet;

import io.redcarpet.signon.Founding;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves a firm until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true)
class Serve implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Override
    public void run() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        var server = Server.start(installation.folder("firm"), installation.port());
        server.context().getBean(Founding.class).offer().ifPresent(link -> {
            out.println(
                    "Nobody works here yet. Become the administrator by this link, which works once and for a day:");
            out.println("  " + server.address() + link);
        });
        out.println("Redcarpet is ready at " + server.address());
        out.flush();
    }
}
