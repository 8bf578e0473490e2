package io.redcarpet.prospects;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import io.redcarpet.access.PersonId;
import io.redcarpet.clients.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class StandingLawsTest {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final ClientId CLIENT = new ClientId(new UUID(0, 1));
    private static final PersonId CALLER = new PersonId(new UUID(0, 2));

    private static Gen<List<Outcome>> outcomes() {
        return lists().of(arbitrary().enumValues(Outcome.class)).ofSizeBetween(0, 8);
    }

    private static List<Call> calls(List<Outcome> outcomes) {
        var calls = new ArrayList<Call>();
        for (var outcome : outcomes) {
            Instant at = BEGINNING.plus(Duration.ofDays(calls.size()));
            var back = outcome == Outcome.CALL_BACK ? at.plus(Duration.ofHours(3)) : null;
            calls.add(new Call(new UUID(1, calls.size()), CLIENT, null, CALLER, "", at, outcome, "", "", back, false));
        }
        return calls;
    }

    @Test
    void whatTheCallsMakeIsWhatTheLastOneMakesOfThoseBefore() {
        qt().forAll(outcomes()).assuming(outcomes -> !outcomes.isEmpty()).check(outcomes -> {
            var calls = calls(outcomes);
            var last = calls.getLast();
            var before = Standing.after(calls.subList(0, calls.size() - 1));
            return Standing.after(calls).equals(before.and(last.outcome(), last.calledAt(), last.callBackAt()));
        });
    }

    @Test
    void nobodyIsOfferedBeforeTheLastCallWasMadeAndWhoIsPromisedACallIsNotDone() {
        qt().forAll(outcomes()).assuming(outcomes -> !outcomes.isEmpty()).check(outcomes -> {
            var calls = calls(outcomes);
            var standing = Standing.after(calls);
            boolean isPromised = outcomes.getLast() == Outcome.CALL_BACK;
            return !standing.dueAt().isBefore(calls.getLast().calledAt())
                    && (standing.promisedAt() != null) == isPromised
                    && !(isPromised && standing.done());
        });
    }

    @Test
    void onlyThreeMissesInARowEndItWithoutAWord() {
        qt().forAll(outcomes()).check(outcomes -> {
            int misses = 0;
            for (var outcome : outcomes) {
                misses = outcome == Outcome.NOT_REACHED ? misses + 1 : 0;
            }
            boolean isMissed = outcomes.isEmpty() || outcomes.getLast() == Outcome.NOT_REACHED;
            return !isMissed || Standing.after(calls(outcomes)).done() == (misses >= Standing.MOST_MISSES);
        });
    }
}
