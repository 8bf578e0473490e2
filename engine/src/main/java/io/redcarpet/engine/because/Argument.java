package io.redcarpet.engine.because;

import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;

/** What a reason names: a thing by its name, a day, or a number. */
public sealed interface Argument {

    /** A name as its owner wrote it; it is the same in every language. */
    record Name(String name) implements Argument {}

    /** A day of the calendar. */
    record Day(LocalDate day) implements Argument {}

    /** A number that is shown as its unit demands. */
    record Amount(Exact number, Unit unit) implements Argument {}
}
