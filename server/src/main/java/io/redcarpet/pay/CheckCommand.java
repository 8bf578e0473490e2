package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.plan.PayPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a plan, or what it pays. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLAN.yaml", descriptionKey = "plan")
    private @Nullable Path file;

    @Option(names = "--number", paramLabel = "${bundle:label.pair}")
    private Map<String, String> numbers = new LinkedHashMap<>();

    @Mixin
    private final Speech speech = new Speech();

    @Override
    public Integer call() throws IOException {
        try {
            check(Objects.requireNonNull(file));
            return 0;
        } catch (BadInput bad) {
            return speech.refuse(bad);
        }
    }

    private void check(Path plan) throws BadInput, IOException {
        var mistakes = new Mistakes();
        var plans = new Plans();
        plans.read(plan, mistakes);
        mistakes.stopIfAny();
        PayPlan sound = plans.all().getFirst();
        Map<String, Because> own = new NumberOptions(plans.numbers(sound.name())).read(numbers);
        new PlanTableText(speech.messages(), speech.language(), sound)
                .lines(PlanTable.of(sound, own))
                .forEach(speech.out()::println);
    }
}
