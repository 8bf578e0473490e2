package io.redcarpet.pay;

import io.redcarpet.engine.credit.Hierarchy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a run is calculated from, read and checked.
 *
 * @param asOf the last day that is known
 * @param previous what was paid in closed periods; null where none is closed
 * @param notes on what is no mistake, but worth a look
 */
record Inputs(
        RunFiles files,
        Plans plans,
        People people,
        QuotaFile quotas,
        Hierarchy hierarchy,
        TransactionTable transactions,
        EventFile.Happened happened,
        LocalDate asOf,
        @Nullable PreviousRun previous,
        List<Mistake> notes) {}
