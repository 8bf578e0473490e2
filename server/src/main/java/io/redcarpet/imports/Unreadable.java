package io.redcarpet.imports;

import io.redcarpet.pages.Refusal;
import java.util.List;

/** A file cannot be read as a table, from a certain line on or at all; says so by a message for people. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    Unreadable(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The same, said to somebody who asks. */
    Refusal refusal() {
        return new Refusal(422, messageKey, arguments.toArray(Object[]::new));
    }

    String messageKey() {
        return messageKey;
    }

    List<Object> arguments() {
        return arguments;
    }
}
