package io.redcarpet.pages;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The help of the command line out of the same files as all other texts, for picocli, which asks by the name of a command
 * and that of an option.
 */
public final class HelpTexts extends ResourceBundle {

    private static final String ROOM = "help.";
    private static final String PROGRAM = "program.";
    private static final String NAME = "./redcarpet.";

    private final Messages messages;
    private final Locale language;
    private final Map<String, String> keys = new HashMap<>();

    public HelpTexts(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
        messages.beginningWith(ROOM).forEach(key -> add(key.substring(ROOM.length()), key));
    }

    /** What holds for all commands is asked for without the name of one; what the program says, by its own name only. */
    private void add(String key, String message) {
        if (key.startsWith(PROGRAM)) {
            keys.put(NAME + key.substring(PROGRAM.length()), message);
        } else {
            keys.put(key, message);
            keys.put(NAME + key, message);
        }
    }

    /** Made when it is asked for: a run that succeeds shows no help, and would wait for all of it. */
    @Override
    protected @Nullable Object handleGetObject(String key) {
        String message = keys.get(key);
        return message == null ? null : messages.text(language, message);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys.keySet());
    }
}
