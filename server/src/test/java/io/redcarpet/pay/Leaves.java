package io.redcarpet.pay;

import io.redcarpet.engine.because.Argument;
import io.redcarpet.engine.because.Argument.Day;
import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.money.Exact;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the reasons of a run rest on in the end: what was given, can be counted in a calendar, or stands elsewhere. */
final class Leaves {

    /** In an input file or in a plan. */
    private static final Set<Word> GIVEN = EnumSet.of(
            Word.CONSTANT,
            Word.EVENT,
            Word.EXCEPTION,
            Word.EXCHANGE_RATE,
            Word.FIELD,
            Word.OWN_NUMBER,
            Word.PLAN_LINE,
            Word.QUOTA,
            Word.SHARE);

    private static final Set<Word> DAYS = EnumSet.of(Word.DAYS, Word.DAYS_THERE);

    /** In other lines of the results or in earlier results, whose period, component or day is named; or told by totals. */
    private static final Set<Word> ELSEWHERE = EnumSet.of(
            Word.ADVANCE_OF,
            Word.AMORTISED_BEFORE,
            Word.BOOKED_BEFORE,
            Word.BUDGET_HAD,
            Word.BUDGET_USED,
            Word.CONTRACT_COST,
            Word.DAYS_THERE_AFTER_FIRST,
            Word.DUE_BEFORE,
            Word.DUE_SO_FAR,
            Word.DUE_UNTIL,
            Word.DUE_WHEN_LEFT,
            Word.EXACT_BEFORE,
            Word.MONTHS_SERVED,
            Word.OWED_AFTER,
            Word.PAID_ON,
            Word.PAID_SO_FAR,
            Word.PAYABLE,
            Word.PLACE,
            Word.POOL_CREDITED,
            Word.POSTED_BEFORE,
            Word.ROUNDED_LINES_BEFORE,
            Word.RECOVERED_OF,
            Word.RELEASED_BEFORE,
            Word.STILL_DUE,
            Word.STILL_UNDATED,
            Word.STILL_WAITING,
            Word.STILL_WITHHELD,
            Word.TEAM_WEIGHTS,
            Word.TOTAL,
            Word.VALUE_BEFORE);

    /** The smallest coin. */
    private static final Set<Word> WITHOUT_PLACE = EnumSet.of(Word.EXTRA_COIN);

    private Leaves() {}

    /** Those that nobody could look up, of all reasons in the folder. */
    static List<Because> unfounded(Path out) throws IOException {
        var unfounded = new ArrayList<Because>();
        try (BecauseFile file = BecauseFile.in(out).orElseThrow()) {
            while (file.next(_ -> true)) {
                of(file.because()).filter(leaf -> !isFounded(leaf)).forEach(unfounded::add);
            }
        } catch (BadInput bad) {
            throw new IllegalStateException(bad);
        }
        return unfounded;
    }

    private static Stream<Because> of(Because because) {
        return because instanceof Because.Fact
                ? Stream.of(because)
                : because.parts().stream().flatMap(Leaves::of);
    }

    private static boolean isFounded(Because leaf) {
        Reason told = leaf.source().reason();
        if (DAYS.contains(told.word())) {
            return leaf.value().equals(Exact.of(between(ChronoUnit.DAYS, told)));
        }
        if (told.word() == Word.MONTHS) {
            return leaf.value().equals(Exact.of(between(ChronoUnit.MONTHS, told)));
        }
        return GIVEN.contains(told.word())
                || WITHOUT_PLACE.contains(told.word())
                || (ELSEWHERE.contains(told.word()) && !told.arguments().isEmpty())
                || leaf.value().isZero()
                || leaf.value().equals(Exact.ONE);
    }

    private static long between(ChronoUnit unit, Reason told) {
        return unit.between(
                day(told.arguments().get(0)), day(told.arguments().get(1)).plusDays(1));
    }

    private static LocalDate day(Argument argument) {
        return ((Day) argument).day();
    }
}
