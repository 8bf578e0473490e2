package io.redcarpet.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a template says by itself: its HTML without anything computed. */
final class TemplateText {

    private static final Pattern DIRECTIVE = Pattern.compile(
            "\\G(@(import|param)[^\\n]*|@(if|elseif|for|template\\.[\\w.]+)(?=\\()|@(else|endif|endfor))");
    private static final Pattern COMPUTED = Pattern.compile("\\G(\\$unsafe|\\$|!)\\{");
    private static final Pattern KEY = Pattern.compile("<kbd[^>]*>.*?</kbd>", Pattern.DOTALL);
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:aria-label|title|placeholder|alt)=\"([^\"]*\\p{L}{2,}[^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>|&\\w+;");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[^\\n]*");

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source.replaceAll("(?s)<%--.*?--%>", "");
    }

    /** Words for people that stand in the template itself. */
    static List<String> wordsIn(String source) {
        String html = KEY.matcher(new TemplateText(source).html()).replaceAll("");
        var words = new ArrayList<String>();
        SPOKEN.matcher(html).results().forEach(found -> words.add(Objects.requireNonNull(found.group(1))));
        String plain = TAG.matcher(html).replaceAll("\n");
        WORDS.matcher(plain).results().forEach(found -> words.add(found.group().strip()));
        return words;
    }

    private String html() {
        while (at < source.length()) {
            step();
        }
        return html.toString();
    }

    private void step() {
        var directive = DIRECTIVE.matcher(source);
        var computed = COMPUTED.matcher(source);
        if (directive.find(at)) {
            at = directive.end();
            if (at < source.length() && source.charAt(at) == '(') {
                skip('(', ')');
            }
        } else if (computed.find(at)) {
            at = computed.end() - 1;
            skip('{', '}');
        } else {
            html.append(source.charAt(at++));
        }
    }

    /** Passes over code up to the closing bracket; blocks of HTML inside count as the template's own. */
    private void skip(char opening, char closing) {
        int depth = 0;
        do {
            char letter = source.charAt(at);
            if (letter == '"') {
                at = endOfLiteral();
            } else if (source.startsWith("@`", at)) {
                block();
            } else {
                depth += letter == opening ? 1 : letter == closing ? -1 : 0;
                at++;
            }
        } while (depth > 0 && at < source.length());
    }

    private int endOfLiteral() {
        int end = at + 1;
        while (source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private void block() {
        at += 2;
        while (source.charAt(at) != '`') {
            step();
        }
        at++;
    }
}
