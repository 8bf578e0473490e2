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

    private final Map<String, String> texts = new HashMap<>();

    public HelpTexts(Messages messages, Locale language) {
        messages.beginningWith(ROOM).forEach(key -> add(key.substring(ROOM.length()), messages.text(language, key)));
    }

    /** What holds for all commands is asked for without the name of one; what the program says, by its own name only. */
    private void add(String key, String text) {
        if (key.startsWith(PROGRAM)) {
            texts.put(NAME + key.substring(PROGRAM.length()), text);
        } else {
            texts.put(key, text);
            texts.put(NAME + key, text);
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
