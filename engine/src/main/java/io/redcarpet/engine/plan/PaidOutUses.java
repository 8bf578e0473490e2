package io.redcarpet.engine.plan;

import io.redcarpet.engine.plan.Basis.PaidOut;

/** Finds where a component looks at what was paid before, which few do and which costs those that do. */
final class PaidOutUses {

    private PaidOutUses() {}

    static boolean in(Component component) {
        return component.looksAt().stream().anyMatch(PaidOut.class::isInstance);
    }
}
