package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pages.Problem;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A pay plan as it was written, understood.
 *
 * @param numbers what each person may or must have of their own, by name
 */
public record PlanText(PayPlan plan, Map<String, Unit> numbers) {

    private static final int LONGEST = 1_000_000;

    /**
     * Reads a plan and checks it whole.
     *
     * @throws FaultyText with every mistake and its place
     */
    public static PlanText read(String text) throws FaultyText {
        var faults = new Faults();
        Node root = compose(text);
        if (root == null) {
            throw new FaultyText(List.of(new Fault(1, 1, new Problem("", "plans.wrong.empty"))));
        }
        var plan = faults.read(() -> new PlanReader(faults, new Entry("plan", root)).read());
        if (!faults.isEmpty() || plan.isEmpty()) {
            throw new FaultyText(faults.inOrder());
        }
        return plan.get();
    }

    private static @Nullable Node compose(String text) throws FaultyText {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setMaxAliasesForCollections(20);
        limits.setNestingDepthLimit(40);
        try {
            return new Yaml(limits).compose(new StringReader(text));
        } catch (MarkedYAMLException unreadable) {
            Mark mark = unreadable.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            throw new FaultyText(List.of(new Fault(
                    line, column, new Problem("", "plans.wrong.yaml", String.valueOf(unreadable.getProblem())))));
        } catch (YAMLException unreadable) {
            throw new FaultyText(List.of(
                    new Fault(1, 1, new Problem("", "plans.wrong.yaml", String.valueOf(unreadable.getMessage())))));
        }
    }
}
