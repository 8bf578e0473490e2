package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why an earning is what it is. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final String STEP = "  ";
    private static final Pattern COST = Pattern.compile(".*" + CostRows.MONTH + "[0-9]{4}-[0-9]{2}(-[A-Z]{3})?");
    private static final Pattern STATEMENT = Pattern.compile("[^/]+/[^/]+(/[A-Z]{3})?(/\\d+)?");

    @Option(names = "--out", required = true, paramLabel = "${bundle:label.folder}")
    private @Nullable Path out;

    @Parameters(paramLabel = "EARNING_ID", descriptionKey = "earning")
    private @Nullable String earning;

    @Mixin
    private final Speech speech = new Speech();

    @Override
    public Integer call() throws IOException {
        try {
            tell(BecauseFile.find(Objects.requireNonNull(out), Objects.requireNonNull(earning)));
            return 0;
        } catch (BadInput bad) {
            return speech.refuse(bad);
        }
    }

    private void tell(Because because) {
        var text = new BecauseText(speech.messages(), speech.language());
        String id = Objects.requireNonNull(earning);
        speech.out().println(speech.text(told(id), id, text.value(because)));
        text.lines(because).forEach(line -> speech.out().println(STEP.repeat(line.depth() + 1) + line.text()));
    }

    /** Earnings have a component in their identifier, which is in small letters. */
    private static String told(String id) {
        if (COST.matcher(id).matches()) {
            return "pay.told.cost";
        }
        String line = id.substring(id.lastIndexOf('/') + 1);
        if (line.startsWith(Balances.HELD)) {
            return "pay.told.held";
        }
        if (line.startsWith(Balances.OWED)) {
            return "pay.told.owed";
        }
        return STATEMENT.matcher(id).matches() ? "pay.told.paid" : "pay.told.earning";
    }
}
