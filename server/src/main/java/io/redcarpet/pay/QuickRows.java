package io.redcarpet.pay;

import io.redcarpet.engine.credit.Credit;
import io.redcarpet.engine.credit.Role;
import io.redcarpet.engine.earning.Earned.Counted;
import io.redcarpet.engine.earning.Earning;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalPeriod;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of credits and of what is paid for them. Rows that follow one another differ in few fields; what they have in
 * common is made once. Only for texts that need no quotes.
 */
final class QuickRows {

    private @Nullable String plainPerson;
    private @Nullable Counted countedBefore;
    private byte[] creditAfterId = {};
    private byte[] creditAfterTransaction = {};
    private byte[] creditMeasure = {};
    private byte[] creditEnd = {};
    private @Nullable Earning earningBefore;
    private byte[] earningAfterId = {};
    private byte[] earningAfterTransaction = {};
    private byte[] earningEnd = {};

    boolean takes(Credit credit) {
        return isPlain(credit.person())
                && (number(credit) >= 0 || RowBytes.isPlain(credit.transaction().id()));
    }

    /** Credits of one person follow one another. */
    private boolean isPlain(String person) {
        if (!Objects.equals(person, plainPerson)) {
            plainPerson = RowBytes.isPlain(person) ? person : null;
        }
        return plainPerson != null;
    }

    private static long number(Credit credit) {
        return TransactionTable.numberOf(credit.transaction());
    }

    private static TextBytes id(TextBytes rows, Credit credit) {
        long number = number(credit);
        return number >= 0 ? rows.bare(number) : rows.bare(credit.transaction().id());
    }

    void credit(RowBytes rows, Counted counted) {
        Credit credit = counted.credit();
        Counted before = countedBefore;
        if (before == null
                || !isAlike(before.credit(), credit)
                || !before.measure().equals(counted.measure())
                || !Objects.equals(before.value().unit(), counted.value().unit())) {
            remember(counted);
        }
        int from = rows.length();
        int until = id(rows, credit).length();
        rows.known(creditAfterId)
                .again(from, until)
                .known(creditAfterTransaction)
                .shown(credit.share())
                .bare(',')
                .bare(credit.date())
                .known(creditMeasure)
                .shown(counted.value().value())
                .known(creditEnd);
    }

    private void remember(Counted counted) {
        Credit credit = counted.credit();
        countedBefore = counted;
        creditAfterId = bytes(idEnd(credit) + ",");
        creditAfterTransaction =
                bytes("," + credit.person() + "," + BecauseLines.word(credit.role()) + "," + credit.level() + ",");
        creditMeasure = bytes("," + counted.measure() + ",");
        creditEnd = bytes("," + BecauseLines.name(counted.value().unit()) + "\n");
    }

    /** An earning for a credit that is paid in its own period. */
    void earning(RowBytes rows, Earning earning, Credit credit, Rounding coins) {
        Earning before = earningBefore;
        if (before == null || !isAlike(before, earning)) {
            remember(earning, credit);
        }
        int from = rows.length();
        int until = id(rows, credit).length();
        rows.known(earningAfterId)
                .again(from, until)
                .known(earningAfterTransaction)
                .bareMoney(earning.amount(), coins)
                .known(earningEnd);
    }

    private void remember(Earning earning, Credit credit) {
        earningBefore = earning;
        String component = earning.component();
        String period = earning.period().label();
        String part = earning.part().isEmpty() ? "" : "/" + earning.part();
        earningAfterId = bytes(
                idEnd(credit) + "/" + component + part + "," + earning.person() + "," + component + "," + period + ",");
        earningAfterTransaction = bytes(idEnd(credit) + ",");
        earningEnd = bytes("," + BecauseLines.name(earning.because().unit()) + "," + period + ",\n");
    }

    private static boolean isAlike(Earning one, Earning other) {
        FiscalPeriod period = one.period();
        Credit credit = one.credit();
        Credit otherCredit = other.credit();
        return credit != null
                && otherCredit != null
                && isAlike(credit, otherCredit)
                && Objects.equals(period, other.period())
                && one.component().equals(other.component())
                && one.part().equals(other.part())
                && Objects.equals(one.because().unit(), other.because().unit());
    }

    private static boolean isAlike(Credit one, Credit other) {
        Role role = one.role();
        return role == other.role()
                && one.level() == other.level()
                && one.person().equals(other.person());
    }

    /** What follows the transaction in the id of a credit. */
    private static String idEnd(Credit credit) {
        return credit.id().substring(credit.transaction().id().length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
