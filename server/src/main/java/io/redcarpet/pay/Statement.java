package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.because.Reason;
import io.redcarpet.engine.because.Unit;
import io.redcarpet.engine.because.Word;
import io.redcarpet.engine.credit.Conversion;
import io.redcarpet.engine.money.Rounding;
import io.redcarpet.engine.period.FiscalPeriod;
import io.redcarpet.engine.plan.PayPlan;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a person is paid for a pay period.
 *
 * @param id unique among all statements
 * @param paidIn the person's own currency
 * @param on the day whose rate converts into it
 */
record Statement(
        String id,
        String person,
        PayPlan plan,
        StatementSums.Sums sums,
        Balances balances,
        Currency paidIn,
        LocalDate on) {

    FiscalPeriod period() {
        return sums.period();
    }

    /** What is held and owed when the period ends. */
    List<Balances.Line> atEnd() {
        return balances.at(period());
    }

    Rounding coinsPaidIn() {
        return Rounding.toCoin(plan.rounding().rounding().mode(), paidIn);
    }

    /** What is payable, in the person's own currency; nothing where that is the plan's, or where no line is paid. */
    Optional<Because> paid() {
        Conversion exchange = plan.payExchange();
        if (exchange == null || paidIn.equals(plan.currency()) || sums.lines().isEmpty()) {
            return Optional.empty();
        }
        var told = Reason.of(Word.PAYABLE).named(person).named(period().label());
        Because payable = Because.fact(told, Unit.of(plan.currency()), sums.payable());
        return Optional.of(
                Because.rounded(Reason.of(Word.ROUNDED), exchange.convert(payable, paidIn, on), coinsPaidIn()));
    }
}
