package io.redcarpet.plans;

import java.io.Serial;
import java.util.List;

/** A plan that cannot be used as it is written; nothing of it is. */
public final class FaultyText extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyText(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** In the order of the text; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
