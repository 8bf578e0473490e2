package io.redcarpet.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The mistakes found so far: one part of a text may be wrong, and the next is read all the same. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** What the part says; nothing when it is wrong. */
    <T> Optional<T> read(Supplier<? extends T> part) {
        try {
            return Optional.of(part.get());
        } catch (Wrong wrong) {
            found.add(wrong.fault());
            return Optional.empty();
        }
    }

    void add(Fault fault) {
        found.add(fault);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .distinct()
                .toList();
    }
}
