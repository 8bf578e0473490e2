package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import io.redcarpet.engine.earning.DrawBalance;
import io.redcarpet.engine.earning.HeldBalance;
import io.redcarpet.engine.period.FiscalPeriod;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What stands at the end of pay periods beside what is paid: what is held of components, and what is owed of draws. */
record Balances(Collection<HeldBalance> held, Collection<DrawBalance> owed) {

    /** What stands before the component or draw in a line of a statement. */
    static final String HELD = "held:";

    static final String OWED = "owed:";

    /** A line of a statement. */
    record Line(String name, Because amount) {}

    /** At whose end anything is held or owed. */
    Stream<FiscalPeriod> periods() {
        return Stream.concat(
                held.stream().filter(Balances::isHeld).map(HeldBalance::period),
                owed.stream()
                        .filter(balance -> !balance.owed().value().isZero())
                        .map(DrawBalance::period));
    }

    /** Draws are told also when nothing is owed of them any more. */
    List<Line> at(FiscalPeriod period) {
        if (held.isEmpty() && owed.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        held.stream()
                                .filter(balance -> balance.period().equals(period) && isHeld(balance))
                                .map(balance -> new Line(HELD + balance.component(), balance.held())),
                        owed.stream()
                                .filter(balance -> balance.period().equals(period))
                                .map(balance -> new Line(OWED + balance.draw(), balance.owed())))
                .toList();
    }

    private static boolean isHeld(HeldBalance balance) {
        return !balance.held().value().isZero();
    }
}
