package io.redcarpet.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every hash of the audit and says what is the first that is not as it was written. It reads through one
 * transaction whose snapshot does not move.
 */
final class Verification {

    /** What was found. */
    sealed interface Outcome {}

    /**
     * Everything is as it was written.
     *
     * @param unsealed entries of the last minute, whose own hashes are right
     */
    record Intact(long sealed, long unsealed, Optional<Seal> last) implements Outcome {}

    /** Something is not as it was written: this. */
    record Broken(String what) implements Outcome {}

    private final Seals seals;

    Verification(Seals seals) {
        this.seals = seals;
    }

    /**
     * Verifies everything.
     *
     * @param published a hash that was noted earlier and must be in the chain; nothing to ask for none
     */
    Outcome verify(Optional<String> published) {
        List<Seal> chain = seals.all();
        Optional<String> wrong = brokenChain(chain).or(() -> missingHash(chain, published));
        long sealed = 0;
        for (Seal seal : chain) {
            if (wrong.isEmpty()) {
                wrong = brokenSeal(seal);
                sealed += seal.entries();
            }
        }
        var rest = new Unsealed();
        if (wrong.isEmpty()) {
            seals.eachUnsealed(rest::take);
            wrong = Optional.ofNullable(rest.wrong);
        }
        long sealedEntries = sealed;
        return wrong.<Outcome>map(Broken::new).orElseGet(() -> new Intact(sealedEntries, rest.count, last(chain)));
    }

    private static Optional<Seal> last(List<Seal> chain) {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
    }

    private static Optional<String> brokenChain(List<Seal> chain) {
        Hash previous = Seal.NO_PREVIOUS;
        Map<Integer, String> sealedTo = new HashMap<>();
        long number = 1;
        for (Seal seal : chain) {
            if (seal.number() != number) {
                return Optional.of("Seal " + number + " is gone: the next is seal " + seal.number() + ".");
            }
            if (!seal.isAsWritten()) {
                return Optional.of("Seal " + number + " of " + seal.at() + " was changed: its hash is not that of"
                        + " its content.");
            }
            if (!seal.previous().equals(previous)) {
                return Optional.of("Seal " + number + " of " + seal.at() + " does not follow the one before it: that"
                        + " one was replaced.");
            }
            if (!seal.fromXid().equals(sealedTo.getOrDefault(seal.stream(), "0"))) {
                return Optional.of("Seal " + number + " of " + seal.at() + " leaves out transactions before "
                        + seal.fromXid() + ".");
            }
            sealedTo.put(seal.stream(), seal.toXid());
            previous = seal.hash();
            number++;
        }
        return Optional.empty();
    }

    private static Optional<String> missingHash(List<Seal> chain, Optional<String> published) {
        return published
                .filter(hash ->
                        chain.stream().noneMatch(seal -> seal.hash().toString().equalsIgnoreCase(hash)))
                .map(hash -> "No seal has the hash " + hash + ": the chain was cut or rewritten since it was noted.");
    }

    private Optional<String> brokenSeal(Seal seal) {
        var comparison = new SealedEntries(seal, seals.witness(seal.number()));
        seals.eachSealed(seal, comparison::take);
        return comparison.firstWrong();
    }

    private static final class Unsealed {

        private long count;
        private @Nullable String wrong;

        private void take(StoredEntry entry) {
            count++;
            if (wrong == null && !entry.isAsWritten()) {
                wrong = entry.name() + " was changed after it was written.";
            }
        }
    }
}
