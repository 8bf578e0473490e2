package io.redcarpet.engine.plan;

import java.util.List;

/**
 * One thing that a plan pays for.
 *
 * @param id short, unique in the plan and lasting, since earnings are known by it
 * @param name as people read it
 */
public record Component(
        String id,
        String name,
        Payout payout,
        List<Gate> gates,
        List<Multiplier> multipliers,
        List<Limit> limits,
        PaymentTerms terms) {

    /** One that is paid when it is earned. */
    public Component(
            String id, String name, Payout payout, List<Gate> gates, List<Multiplier> multipliers, List<Limit> limits) {
        this(id, name, payout, gates, multipliers, limits, PaymentTerms.WHEN_EARNED);
    }

    /** Whether what is paid for one credit may be owed to others before it, as with retroactive tiers. */
    public boolean rerates() {
        return payout instanceof Payout.Commission commission
                && commission.rates().rerates();
    }

    /** The same, paid when it is earned and never taken back. */
    public Component whenEarned() {
        return new Component(id, name, payout, gates, multipliers, limits);
    }

    /** The same, paid by other terms. */
    public Component on(PaymentTerms other) {
        return new Component(id, name, payout, gates, multipliers, limits, other);
    }

    /** The same for somebody alone, with whom nobody shares a budget. */
    public Component unshared() {
        List<Limit> own =
                limits.stream().filter(limit -> limit.sharing() == null).toList();
        return new Component(id, name, payout, gates, multipliers, own, terms);
    }

    /** All that decides how much it pays, as its rates, bonuses and conditions look at it. */
    public List<Basis> looksAt() {
        return LookedAt.by(this);
    }

    public Component {
        gates = List.copyOf(gates);
        multipliers = List.copyOf(multipliers);
        limits = List.copyOf(limits);
    }
}
