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

    private static final int AT_A_TIME = 10;

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
        List<String> people = payees.inputs().people().ids();
        long begun = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            for (Future<Integer> some : workers.invokeAll(portions(people, mistakes))) {
                some.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A calculation failed", fault.getCause());
        }
        mistakes.stopIfAny();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private List<Callable<Integer>> portions(List<String> people, Mistakes mistakes) {
        var portions = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < people.size(); i += AT_A_TIME) {
            List<String> some = people.subList(i, Math.min(i + AT_A_TIME, people.size()));
            portions.add(() -> {
                new Calculating(payees, mistakes, null, new ResultRows(new Outcome(), false)).check(some);
                return some.size();
            });
        }
        return portions;
    }
}
