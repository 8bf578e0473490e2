package io.redcarpet.signon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a browser and its system are called, read from what the browser calls itself.
 *
 * @param browser empty when it is not known
 * @param system empty when it is not known
 */
public record Device(String browser, String system) {

    /** The more particular first: most browsers also call themselves Chrome and Safari. */
    private static final Map<Pattern, String> BROWSERS = words(
            "Edge?/|EdgA/|EdgiOS/", "Edge",
            "OPR/|Opera", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Vivaldi/", "Vivaldi",
            "Firefox/|FxiOS/", "Firefox",
            "Chrome/|Chromium/|CriOS/", "Chrome",
            "Safari/", "Safari");

    private static final Map<Pattern, String> SYSTEMS = words(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "Mac OS X|Macintosh", "macOS",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    public boolean isKnown() {
        return !browser.isEmpty() && !system.isEmpty();
    }

    private static String first(Map<Pattern, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().matcher(agent).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<Pattern, String> words(String... pairs) {
        var words = new LinkedHashMap<Pattern, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            words.put(Pattern.compile(pairs[at]), pairs[at + 1]);
        }
        return words;
    }
}
