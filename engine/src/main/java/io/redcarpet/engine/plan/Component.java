package io.redcarpet.engine.plan;

import java.util.List;

/**
 * One thing that a plan pays for.
 *
 * @param id short, unique in the plan and lasting, since earnings are known by it
 * @param name as people read it
 */
public record Component(
        String id, String name, Payout payout, List<Gate> gates, List<Multiplier> multipliers, List<Limit> limits) {

    public Component {
        gates = List.copyOf(gates);
        multipliers = List.copyOf(multipliers);
        limits = List.copyOf(limits);
    }
}
