package io.redcarpet.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries below one seal, taken in the order of their ids and compared with what the seal says of them. */
final class SealedEntries {

    private static final int BLOCK = 1024;
    private static final int WITNESS = 16;
    private static final int PREFIX = 8;

    private final Seal seal;
    private final ByteBuffer witness;
    private final MessageDigest blocks = Hash.digest();
    private final MessageDigest block = Hash.digest();
    private long count;
    private @Nullable String changed;
    private @Nullable String unlikeWitness;

    SealedEntries(Seal seal, byte[] witness) {
        this.seal = seal;
        this.witness = ByteBuffer.wrap(witness);
    }

    void take(StoredEntry entry) {
        if (changed == null && !entry.isAsWritten()) {
            changed = entry.name() + " was changed after it was written.";
        }
        if (unlikeWitness == null) {
            compareWithWitness(entry);
        }
        block.update(ByteBuffer.allocate(Long.BYTES).putLong(0, entry.id()));
        block.update(entry.leaf().bytes());
        count++;
        if (count % BLOCK == 0) {
            blocks.update(block.digest());
        }
    }

    private void compareWithWitness(StoredEntry entry) {
        if (witness.remaining() < WITNESS) {
            unlikeWitness = entry.name() + " was added after seal " + seal.number() + " of " + seal.at() + ".";
            return;
        }
        long id = witness.getLong();
        byte[] prefix = new byte[PREFIX];
        witness.get(prefix);
        if (id < entry.id()) {
            unlikeWitness = gone(id);
        } else if (id > entry.id()) {
            unlikeWitness = entry.name() + " was added after seal " + seal.number() + " of " + seal.at() + ".";
        } else if (!entry.leafBeginsWith(prefix)) {
            unlikeWitness = entry.name() + " was rewritten, with its hash, after seal " + seal.number() + " of "
                    + seal.at() + ".";
        }
    }

    private String gone(long id) {
        return "Entry " + id + " is gone: seal " + seal.number() + " of " + seal.at() + " holds it.";
    }

    /** The first thing that is wrong; to be asked when all were taken. */
    Optional<String> firstWrong() {
        if (changed != null) {
            return Optional.of(changed);
        }
        if (unlikeWitness == null && witness.remaining() >= WITNESS) {
            unlikeWitness = gone(witness.getLong());
        }
        boolean sealed = count == seal.entries() && root().equals(seal.root());
        if (sealed && unlikeWitness == null) {
            return Optional.empty();
        }
        return Optional.of(
                sealed
                        ? "The witness of seal " + seal.number() + " was changed; its entries are as they were."
                        : unlikeWitness == null
                                ? "The entries below seal " + seal.number() + " of " + seal.at() + " were changed."
                                : unlikeWitness);
    }

    private Hash root() {
        if (count % BLOCK != 0) {
            blocks.update(block.digest());
        }
        return Hash.written(blocks.digest());
    }
}
