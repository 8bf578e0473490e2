package io.redcarpet.engine.because;

import io.redcarpet.engine.because.Argument.Day;
import io.redcarpet.engine.because.Argument.Name;
import io.redcarpet.engine.money.Exact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where a number comes from or what was done, to be told in any language: a word and what it speaks of. */
public record Reason(Word word, List<Argument> arguments) implements Source {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(Word word) {
        return new Reason(word, List.of());
    }

    /** All at once, for what is told millions of times. */
    public static Reason of(Word word, Argument... arguments) {
        return new Reason(word, List.of(arguments));
    }

    public Reason named(String name) {
        return with(new Name(name));
    }

    public Reason on(LocalDate day) {
        return with(new Day(day));
    }

    public Reason of(Exact number, Unit unit) {
        return with(new Argument.Amount(number, unit));
    }

    @Override
    public Reason reason() {
        return this;
    }

    @Override
    public boolean isShared() {
        return word.isShared();
    }

    private Reason with(Argument argument) {
        var longer = new ArrayList<>(arguments);
        longer.add(argument);
        return new Reason(word, longer);
    }
}
