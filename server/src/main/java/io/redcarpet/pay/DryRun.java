package io.redcarpet.pay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calculates everybody and keeps nothing, in order to see what is wrong and how long the calculation alone takes. */
final class DryRun {

    private final Payees payees;
    private final int processors;

    DryRun(Payees payees, int processors) {
        this.payees = payees;
        this.processors = processors;
    }

    /**
     * How long it took.
     *
     * @throws BadInput when somebody could not be calculated
     */
    Duration calculate() throws BadInput, InterruptedException {
        var mistakes = new Mistakes();
        long begun = System.nanoTime();
        Payees settled = Teams.settled(payees, processors);
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            for (Future<Integer> some : workers.invokeAll(portions(settled, mistakes))) {
                some.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A calculation failed", fault.getCause());
        }
        mistakes.stopIfAny();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static List<Callable<Integer>> portions(Payees payees, Mistakes mistakes) {
        var portions = new ArrayList<Callable<Integer>>();
        for (List<String> some : payees.inputs().people().inPortions()) {
            portions.add(() -> {
                new Calculating(payees, mistakes, null, new ResultRows(new Outcome(), false)).check(some);
                return some.size();
            });
        }
        return portions;
    }
}
