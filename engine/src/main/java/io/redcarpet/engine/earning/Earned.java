package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.cost.ContractCost;
import io.redcarpet.engine.credit.Credit;
import java.util.List;

/**
 * All that a payee's calculation yields: what counted, payable lines, what is owed of draws after each pay period, what was earned
 * and is still to be paid after each, and what contracts cost.
 */
public record Earned(
        List<Counted> counted,
        List<Earning> earnings,
        List<DrawBalance> balances,
        List<HeldBalance> held,
        List<ContractCost> costs) {

    /** How much of a credit counts by a measure. */
    public record Counted(Credit credit, String measure, Because value) {}
}
