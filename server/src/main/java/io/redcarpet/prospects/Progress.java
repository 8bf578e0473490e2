package io.redcarpet.prospects;

import java.util.Map;

/**
 * How far a canvassing list has come, as far as the caller may see its prospects.
 *
 * @param left who is still to be called
 * @param due who can be called now
 * @param outcomes how often each outcome ended it
 */
public record Progress(int left, int due, Map<Outcome, Integer> outcomes) {

    public static final Progress NONE = new Progress(0, 0, Map.of());

    public Progress {
        outcomes = Map.copyOf(outcomes);
    }

    public int done() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int all() {
        return left + done();
    }

    /** The part that is done, in percent. */
    public int percent() {
        return all() == 0 ? 0 : done() * 100 / all();
    }
}
