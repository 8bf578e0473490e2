package io.redcarpet.engine.because;

import io.redcarpet.engine.because.Argument.Amount;
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

    /** With all that it names at once, which is quicker than one by one for what is told millions of times. */
    public static Reason of(Word word, Argument... arguments) {
        return new Reason(word, List.of(arguments));
    }

    /** Names a person, a measure, a field or another thing. */
    public Reason named(String name) {
        return with(new Name(name));
    }

    /** Names a day; two of them one after the other are the first and the last of several. */
    public Reason on(LocalDate day) {
        return with(new Day(day));
    }

    /** Names a count or a place, such as a line of a plan. */
    public Reason numbered(long number) {
        return with(new Amount(Exact.of(number), Unit.NUMBER));
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
