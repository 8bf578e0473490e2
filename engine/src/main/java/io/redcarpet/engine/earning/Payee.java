package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Events;
import io.redcarpet.engine.period.Period;
import io.redcarpet.engine.plan.PayPlan;
import io.redcarpet.engine.plan.Setting;
import io.redcarpet.engine.quota.Presence;
import io.redcarpet.engine.quota.Quotas;
import io.redcarpet.engine.team.TeamFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A person on a plan, and all that their pay follows from.
 *
 * @param stretches of days on which the plan pays, at least one, in order; credits of other days count towards a
 *     standing and are not paid
 * @param through the last day that is known; what is paid for a period waits for its end
 * @param quotas of this person
 * @param own the person's own numbers, by the names that the plan gives them; where two of one name overlap, the first
 *     holds
 * @param credits in their order; those of the person alone
 * @param events of the transactions that are credited; of others there may be some as well
 * @param team what is taken from others, as {@link TeamRounds} settles it
 */
public record Payee(
        String person,
        PayPlan plan,
        List<Period> stretches,
        LocalDate through,
        Presence presence,
        Quotas quotas,
        Map<String, List<Own>> own,
        List<Credit> credits,
        Events events,
        TeamFacts team) {

    /** Refuses credits that are not in their order. */
    public Payee {
        stretches = List.copyOf(stretches);
        for (int i = 1; i < credits.size(); i++) {
            if (Credit.ORDER.compare(credits.get(i - 1), credits.get(i)) > 0) {
                throw new IllegalArgumentException("Credit %s comes after %s; sort credits by Credit.ORDER"
                        .formatted(credits.get(i - 1).id(), credits.get(i).id()));
            }
        }
    }

    /** From the first day on which the plan pays to the last. */
    public Period days() {
        return stretches.size() == 1
                ? stretches.getFirst()
                : new Period(stretches.getFirst().from(), stretches.getLast().until());
    }

    /** Whether the plan pays on that one of {@link #days}. */
    boolean isPaidOn(LocalDate day) {
        return stretches.size() == 1 || stretches.stream().anyMatch(stretch -> stretch.contains(day));
    }

    /** Whether the day, whichever it is, is one on which the plan pays. */
    public boolean isOnPlan(LocalDate day) {
        return days().contains(day) && isPaidOn(day);
    }

    boolean isPaidDuring(Period period) {
        return stretches.stream().anyMatch(stretch -> stretch.overlaps(period));
    }

    /** The last day of the period on which the plan pays; of one without any, its last. */
    LocalDate lastDay(Period period) {
        return stretches.reversed().stream()
                .flatMap(stretch -> stretch.intersect(period).stream())
                .map(Period::lastDay)
                .findFirst()
                .orElse(period.lastDay());
    }

    /** The same, who knows what the team was answered. */
    public Payee knowing(TeamFacts others) {
        return new Payee(person, plan, stretches, through, presence, quotas, own, credits, events, others);
    }

    /** The same with other numbers of their own, for what no credit counts for. */
    Payee withOwn(Map<String, List<Own>> numbers) {
        return new Payee(person, plan, stretches, through, presence, quotas, numbers, List.of(), events, team);
    }

    /** The same as things stood on an earlier day. */
    Payee knownThrough(LocalDate day) {
        return new Payee(person, plan, stretches, day, presence, quotas, own, credits, events, team);
    }

    /** A number of the person's own, on the days on which it holds. */
    public record Own(Period dates, Because number) {}

    /**
     * The person's own number on a day, or the plan's.
     *
     * @throws MissingNumberException when there is neither
     */
    Because number(Setting setting, LocalDate on) {
        String name = setting.name();
        if (name != null) {
            for (Own each : own.getOrDefault(name, List.of())) {
                if (each.dates().contains(on)) {
                    return each.number();
                }
            }
        }
        return stated(setting, on);
    }

    /** The numbers that hold on some of the days, each with its own days; just one where it never changes. */
    List<Own> numbers(Setting setting, Period during) {
        String name = setting.name();
        return name == null ? List.of() : new OwnNumbers(own.getOrDefault(name, List.of())).during(during, setting);
    }

    private Because stated(Setting setting, LocalDate on) {
        Because stated = setting.stated();
        if (stated == null) {
            throw new MissingNumberException(person, Objects.requireNonNull(setting.name()), plan.name(), on);
        }
        return stated;
    }
}
