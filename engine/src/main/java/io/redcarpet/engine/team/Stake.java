package io.redcarpet.engine.team;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.money.Exact;
import java.util.List;

/** What one member brings to the answer of a team's question. */
public sealed interface Stake {

    /** The number by which somebody is ranked. */
    record Ranked(Exact number) implements Stake {}

    /**
     * The weight by which something is divided.
     *
     * @param weight zero or more; zero for somebody who does not qualify
     * @param credited what the person adds to a pool that is a share of what all were credited with
     */
    record Weighted(Exact weight, Exact credited) implements Stake {}

    /** What somebody would be paid without a budget, credit by credit. */
    record Claims(List<Claim> claims) implements Stake {

        public Claims {
            claims = List.copyOf(claims);
        }
    }

    /**
     * What would be paid for a credit.
     *
     * @param place of the credit among those of the person, from 0
     */
    record Claim(Credit credit, int place, Exact amount) {}
}
