package io.redcarpet.engine.quota;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Source;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalCalendar;
import io.redcarpet.engine.period.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's quotas: what is expected of them in any stretch of months. */
public final class Quotas {

    private static final Reason PRORATED = Reason.of(Word.QUOTA_PART);
    private static final Reason TOGETHER = Reason.of(Word.QUOTA_TOTAL);

    private final FiscalCalendar calendar;
    private final Map<String, QuotaRule> rules;
    private final Presence presence;
    private final Map<String, List<Quota>> given = new HashMap<>();
    private final Map<Asked, Optional<Because>> known = new HashMap<>();

    /** A question that was answered before. */
    private record Asked(String measure, Period days) {}

    /**
     * @param quotas all of one person; those for one measure may not overlap
     * @param rules by measure, for each that has a quota
     */
    public Quotas(FiscalCalendar calendar, Map<String, QuotaRule> rules, Presence presence, List<Quota> quotas) {
        this.calendar = calendar;
        this.rules = rules;
        this.presence = presence;
        quotas.forEach(this::add);
    }

    /** By which they are prorated. */
    public Presence presence() {
        return presence;
    }

    /** What is expected by the measure on those days; nothing where no quota covers one of them. */
    public Optional<Because> of(String measure, Period days) {
        return known.computeIfAbsent(new Asked(measure, days), _ -> total(measure, days));
    }

    private Optional<Because> total(String measure, Period days) {
        var parts = new ArrayList<Because>();
        for (Quota quota : given.getOrDefault(measure, List.of())) {
            quota.dates().intersect(days).ifPresent(part -> parts.add(part(quota, part)));
        }
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of(Because.sum(TOGETHER, parts));
        };
    }

    private Because part(Quota quota, Period days) {
        Because whole = Because.fact(new Given(quota), quota.unit(), quota.amount());
        Because share = new QuotaShare(calendar, rule(quota.measure()), presence, quota).of(days);
        return share.value().equals(Exact.ONE) ? whole : Because.product(PRORATED, whole, share);
    }

    private QuotaRule rule(String measure) {
        var rule = rules.get(measure);
        if (rule == null) {
            throw new IllegalArgumentException("The plan has no rule for quotas of %s; add it".formatted(measure));
        }
        return rule;
    }

    private void add(Quota quota) {
        var others = given.computeIfAbsent(quota.measure(), _ -> new ArrayList<>());
        for (Quota other : others) {
            if (other.dates().overlaps(quota.dates())) {
                throw new IllegalArgumentException("%s has two quotas for %s, in %s and in %s; end one before the other"
                        .formatted(quota.person(), quota.measure(), other.dates(), quota.dates()));
            }
        }
        others.add(quota);
    }

    /** A quota as it was given, as the source of a number. */
    private record Given(Quota quota) implements Source {

        @Override
        public Reason reason() {
            return Reason.of(Word.QUOTA)
                    .named(quota.person())
                    .named(quota.measure())
                    .on(quota.dates().from())
                    .on(quota.dates().lastDay());
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }
}
