package io.redcarpet.pages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of all rooms in all languages, as ICU patterns. */
@Component
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<Locale, Map<String, String>> patterns =
            Reader.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Messages::load));
    private final Map<Spoken, MessageFormat> formats = new ConcurrentHashMap<>();
    private final boolean strict;

    private record Spoken(Locale language, String pattern) {}

    Messages(@Value("${redcarpet.messages.strict:false}") boolean strict) {
        this.strict = strict;
    }

    /** For commands that need no server; read once for all of them. */
    public static Messages outsideTheServer() {
        return Outside.MESSAGES;
    }

    private static final class Outside {

        private static final Messages MESSAGES = new Messages(false);
    }

    /** The text of a key in a language, its places filled with the arguments; an argument may be a text of its own. */
    public String text(Locale language, String key, Object... arguments) {
        String pattern = pattern(language, key);
        return pattern.indexOf('{') < 0 && !pattern.contains("''") ? pattern : filled(pattern, language, arguments);
    }

    /** To understand a pattern takes a hundred times as long as to fill it, and only one at a time may fill it. */
    private String filled(String pattern, Locale language, Object... arguments) {
        var understood = formats.computeIfAbsent(
                new Spoken(language, pattern), spoken -> new MessageFormat(spoken.pattern(), spoken.language()));
        Object[] said = Arrays.stream(arguments)
                .map(each -> each instanceof Problem own ? text(language, own) : each)
                .toArray(Object[]::new);
        synchronized (understood) {
            return understood.format(said);
        }
    }

    private String text(Locale language, Problem problem) {
        return text(language, problem.key(), problem.arguments().toArray(Object[]::new));
    }

    /** Whether there is a text for the key. */
    boolean knows(String key) {
        return patterns.getOrDefault(Locale.ENGLISH, Map.of()).containsKey(key);
    }

    /** The keys of these texts. */
    Stream<String> beginningWith(String room) {
        return patterns.getOrDefault(Locale.ENGLISH, Map.of()).keySet().stream().filter(key -> key.startsWith(room));
    }

    private String pattern(Locale language, String key) {
        @Nullable String own = patterns.getOrDefault(language, Map.of()).get(key);
        return own == null ? fallback(language, key) : own;
    }

    private String fallback(Locale language, String key) {
        if (strict) {
            throw new IllegalArgumentException(
                    "No text for " + key + " in " + language + ": add it to messages/*_" + language + ".properties");
        }
        LOG.warn("No text for {} in {}", key, language);
        return patterns.getOrDefault(Locale.ENGLISH, Map.of()).getOrDefault(key, key);
    }

    private static Map<String, String> load(Locale language) {
        var all = new HashMap<String, String>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.getLanguage() + ".properties")) {
                read(file, all);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The texts in " + language + " cannot be read", unreadable);
        }
        return Map.copyOf(all);
    }

    private static void read(Resource file, Map<String, String> all) throws IOException {
        var properties = new Properties();
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        properties.forEach((key, pattern) -> all.put((String) key, (String) pattern));
    }
}
