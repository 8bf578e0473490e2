package io.redcarpet.engine.earning;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import io.redcarpet.engine.period.FiscalPeriod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid after some periods were closed: a closed period stays as it is, and by how much its earnings would be
 * different today is paid in the first open one. All that was ever paid for an earning is what a calculation from scratch
 * makes of it.
 */
public final class Restatement {

    private static final Reason NOW = Reason.of(Word.RESTATED);
    private static final Reason BEFORE = Reason.of(Word.POSTED_BEFORE);
    private static final Reason GONE = Reason.of(Word.NO_LONGER_EARNED);

    private final FiscalPeriod open;
    private final Unit unit;

    /**
     * @param open the first pay period that is not closed
     * @param unit the plan's currency
     */
    public Restatement(FiscalPeriod open, Unit unit) {
        this.open = open;
        this.unit = unit;
    }

    /**
     * What is to be paid in open periods.
     *
     * @param fresh all earnings of some people, calculated from scratch
     * @param posted all that was ever paid to the same people in closed periods
     */
    public List<Posting> postings(List<Earning> fresh, List<Posted> posted) {
        Map<String, List<Posted>> before = new LinkedHashMap<>();
        posted.forEach(each ->
                before.computeIfAbsent(each.earning(), _ -> new ArrayList<>()).add(each));
        var postings = new ArrayList<Posting>();
        for (Earning earning : fresh) {
            posting(earning, sum(before.remove(earning.id()))).forEach(postings::add);
        }
        before.values().stream().flatMap(this::takenBack).forEach(postings::add);
        return postings;
    }

    private Stream<Posting> posting(Earning earning, Exact before) {
        boolean isClosed = earning.period().dates().from().isBefore(open.dates().from());
        if (!isClosed && before.isZero()) {
            return Stream.of(posting(earning, earning.period(), before, earning.because()));
        }
        return before.equals(earning.amount())
                ? Stream.empty()
                : Stream.of(posting(
                        earning, open, before, Because.difference(NOW, earning.because(), Because.fact(BEFORE, unit, before))));
    }

    private static Posting posting(Earning earning, FiscalPeriod in, Exact before, Because because) {
        var credit = earning.credit();
        return new Posting(
                earning.id(),
                earning.person(),
                earning.component(),
                earning.period(),
                credit == null ? "" : credit.id(),
                in,
                before,
                because);
    }

    /** What was paid for something that is no longer earned at all. */
    private Stream<Posting> takenBack(List<Posted> posted) {
        Exact before = sum(posted);
        Posted first = posted.getFirst();
        Because nothing = Because.fact(GONE, unit, Exact.ZERO);
        return before.isZero()
                ? Stream.empty()
                : Stream.of(new Posting(
                        first.earning(),
                        first.person(),
                        first.component(),
                        first.period(),
                        first.credit(),
                        open,
                        before,
                        Because.difference(NOW, nothing, Because.fact(BEFORE, unit, before))));
    }

    private static Exact sum(@Nullable List<Posted> posted) {
        return posted == null
                ? Exact.ZERO
                : posted.stream().map(Posted::amount).reduce(Exact.ZERO, Exact::plus);
    }
}
