package io.redcarpet.browser;

import com.microsoft.playwright.Page;
import io.redcarpet.pages.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What pages say in one language, from the message files, and what does not belong there. */
final class Wording {

    /** Short words that no German, Swedish or Bulgarian sentence has. */
    private static final String ENGLISH_WORDS = "\\b(the|and|of|with|your|this|from|are|been|which|their)\\b";

    private static final Map<String, String> ENGLISH = texts("en");

    private static final String KEY = "^("
            + ENGLISH.keySet().stream()
                    .map(key -> key.replaceFirst("\\..*", ""))
                    .distinct()
                    .collect(Collectors.joining("|"))
            + ")\\.[a-zA-Z]+[a-zA-Z0-9_.-]*$";

    private static final String LOOK = """
            ([english, key, words]) => {
              const known = new Set(english);
              const found = [];
              const typed = words ? "" : ", tbody, .rows, .timeline, .views";
              const others = "script, style, kbd, [lang]:not(html)" + typed;
              const look = (text, place) => {
                const said = text.replace(/\\s+/g, " ").trim();
                const isForeign = known.has(said) || words && new RegExp(words, "i").test(said);
                const isOdd = new RegExp(key).test(said) || /[^.]\\.\\.(?!\\.)/.test(said);
                if (said && (isForeign || isOdd)) found.push(place + ": " + said);
              };
              const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!element.closest(others)) look(texts.currentNode.data, element.tagName);
              }
              for (const name of ["aria-label", "title", "placeholder", "alt"]) {
                for (const each of document.querySelectorAll(`[${name}]`)) {
                  if (!each.closest(others)) look(each.getAttribute(name), name);
                }
              }
              return found;
            }""";

    private final Messages messages;
    private final Locale language;
    private final List<String> english;

    Wording(Messages messages, String language) {
        this.messages = messages;
        this.language = Locale.forLanguageTag(language);
        Set<String> own = new HashSet<>(texts(language).values());
        this.english = ENGLISH.values().stream()
                .filter(text -> !own.contains(text) && text.indexOf('{') < 0)
                .distinct()
                .toList();
    }

    private static Map<String, String> texts(String language) {
        var all = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                var properties = new Properties();
                try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(text);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The texts in " + language + " cannot be read", unreadable);
        }
        return all;
    }

    String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** Keys without a text, two full stops, and English on a page in another language; what people wrote is theirs. */
    List<String> foreignIn(Page page) {
        return foreign(page, "");
    }

    /** The same, and English within a sentence: for pages that show nothing that anybody typed in English. */
    List<String> foreignAnywhereIn(Page page) {
        return foreign(page, Locale.ENGLISH.equals(language) ? "" : ENGLISH_WORDS);
    }

    private List<String> foreign(Page page, String words) {
        return ((List<?>) page.evaluate(LOOK, List.of(english, KEY, words)))
                .stream().map(String::valueOf).toList();
    }
}
