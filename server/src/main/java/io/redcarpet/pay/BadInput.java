package io.redcarpet.pay;

import io.redcarpet.pages.Problem;
import java.io.Serial;
import java.util.List;

/** The input cannot be calculated; every mistake that was found is named, and nothing is written. */
final class BadInput extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    BadInput(List<Mistake> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    static BadInput of(String file, long line, String key, Object... arguments) {
        return new BadInput(List.of(new Mistake(file, line, 0, new Problem("", key, arguments))));
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
