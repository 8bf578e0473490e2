package io.redcarpet.pay;

import io.redcarpet.engine.credit.Hierarchy;
import java.time.LocalDate;

/**
 * All that a run is calculated from, read and checked.
 *
 * @param asOf the last day that is known
 */
record Inputs(
        Plans plans,
        People people,
        QuotaFile quotas,
        Hierarchy hierarchy,
        TransactionTable transactions,
        LocalDate asOf) {}
