package io.redcarpet.plans;

import io.redcarpet.pages.Problem;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML without what makes a text mean something else than stands there: aliases and types. */
final class YamlText {

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 40;

    private YamlText() {}

    /** Null for a text without content. */
    static @Nullable Node compose(String text) throws FaultyText {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.length() > LONGEST) {
            throw faulty(1, 1, "plans.wrong.long", LONGEST);
        }
        checkLetters(plain);
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        try {
            checkEvents(new Yaml(limits).parse(new StringReader(plain)));
            return new Yaml(limits).compose(new StringReader(plain));
        } catch (MarkedYAMLException unreadable) {
            Mark mark = unreadable.getProblemMark();
            throw mark == null
                    ? faulty(1, 1, "plans.wrong.yaml", String.valueOf(unreadable.getProblem()))
                    : faulty(mark, "plans.wrong.yaml", String.valueOf(unreadable.getProblem()));
        } catch (YAMLException unreadable) {
            throw faulty(1, 1, "plans.wrong.yaml", String.valueOf(unreadable.getMessage()));
        }
    }

    private static void checkLetters(String text) throws FaultyText {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (!StreamReader.isPrintable(letter)) {
                throw faulty(line, column, "plans.wrong.letter", String.format("U+%04X", letter));
            }
            line += letter == '\n' ? 1 : 0;
            column = letter == '\n' ? 1 : column + 1;
        }
    }

    private static void checkEvents(Iterable<Event> events) throws FaultyText {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                throw faulty(event.getStartMark(), "plans.wrong.deep", DEEPEST);
            }
            if (event instanceof AliasEvent alias) {
                throw faulty(event.getStartMark(), "plans.wrong.alias", alias.getAnchor());
            }
            String tag = tag(event);
            if (tag != null) {
                throw faulty(event.getStartMark(), "plans.wrong.tag", tag);
            }
        }
    }

    private static @Nullable String tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
    }

    private static FaultyText faulty(Mark mark, String key, Object... arguments) {
        return faulty(mark.getLine() + 1, mark.getColumn() + 1, key, arguments);
    }

    private static FaultyText faulty(int line, int column, String key, Object... arguments) {
        return new FaultyText(List.of(new Fault(line, column, new Problem("", key, arguments))));
    }
}
