package io.redcarpet.plans;

import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.pages.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A pay plan as it was written, understood.
 *
 * @param numbers what each person may or must have of their own, by name
 */
public record PlanText(PayPlan plan, Map<String, Unit> numbers) {

    /**
     * Reads a plan and checks it whole.
     *
     * @throws FaultyText with every mistake and its place
     */
    public static PlanText read(String text) throws FaultyText {
        var faults = new Faults();
        Node root = YamlText.compose(text);
        if (root == null) {
            throw new FaultyText(List.of(new Fault(1, 1, new Problem("", "plans.wrong.empty"))));
        }
        var plan = faults.read(() -> new PlanReader(faults, new Entry("plan", root)).read());
        return plan.flatMap(Function.identity()).orElseThrow(() -> new FaultyText(faults.inOrder()));
    }
}
