package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Because;
import org.jspecify.annotations.Nullable;

/**
 * How the quotas for a measure are read.
 *
 * @param zeroCountsAs the attainment of a quota of zero; null where the plan refuses to measure it
 */
public record QuotaRule(
        Spread spread,
        Proration proration,
        Ramp ramp,
        @Nullable Because zeroCountsAs) {}
