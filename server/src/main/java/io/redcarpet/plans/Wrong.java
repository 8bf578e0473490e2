package io.redcarpet.plans;

import java.io.Serial;

/** One mistake, on its way to the list of all. */
final class Wrong extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Wrong(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
