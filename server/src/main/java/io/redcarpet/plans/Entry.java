package io.redcarpet.plans;

import io.redcarpet.engine.money.Exact;
import io.redcarpet.pages.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a text, which knows its place and what it may be. */
record Entry(String name, Node node) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int SHOWN = 200;

    String text() {
        if (node instanceof ScalarNode scalar && isFilled()) {
            return scalar.getValue().strip();
        }
        throw wrong("plans.wrong.text", name);
    }

    /** As people read it, which stands on one line. */
    String label() {
        String label = text();
        label.chars().filter(Character::isISOControl).findFirst().ifPresent(sign -> {
            throw wrong("plans.wrong.letter", "U+%04X".formatted(sign));
        });
        return label;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether there is a text that is not blank. */
    boolean isFilled() {
        return node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank();
    }

    boolean isText(String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(text);
    }

    /** Whether it is this word, where otherwise it holds keys or a list. */
    boolean isWord(String word) {
        if (isText() && !isText(word)) {
            throw wrong("plans.wrong.wordOrMore", name, text(), word);
        }
        return isText();
    }

    /** With these keys and no others. */
    Section section(String... keys) {
        return section(Set.of(keys));
    }

    Section section(Set<String> keys) {
        return Section.of(this, mapping(), keys);
    }

    /** With keys that the writer chooses. */
    Section anySection() {
        return Section.free(this, mapping());
    }

    private MappingNode mapping() {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw wrong("plans.wrong.section", name);
    }

    /** What is written under the key, whatever else is wrong; nothing in what holds no keys. */
    Optional<Entry> find(String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> new Entry(name, tuple.getKeyNode()).isText(key))
                .map(tuple -> new Entry(key, tuple.getValueNode()))
                .findFirst();
    }

    boolean isSection() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** At least one, each with its place. */
    List<Entry> list() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream()
                    .map(each -> new Entry(name, each))
                    .toList();
        }
        throw wrong("plans.wrong.list", name);
    }

    LocalDate date() {
        try {
            LocalDate date = LocalDate.parse(text());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            throw wrong("plans.wrong.date", name, text());
        }
        throw wrong("plans.wrong.date", name, text());
    }

    boolean yesOrNo() {
        return switch (text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong("plans.wrong.yesOrNo", name, text());
        };
    }

    int whole(int least, int most) {
        if (WHOLE.matcher(text()).matches()) {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong("plans.wrong.whole", name, text(), least, most);
    }

    /** A plain number, {@code 2500} or {@code -0.5}. */
    Exact number() {
        try {
            if (!text().endsWith("%")) {
                return Exact.parse(text());
            }
        } catch (IllegalArgumentException unreadable) {
            throw wrong("plans.wrong.number", name, text());
        }
        throw wrong("plans.wrong.number", name, text());
    }

    /** A percentage, {@code 12.5 %}. */
    Exact percentage() {
        try {
            if (text().endsWith("%")) {
                return Exact.parse(text());
            }
        } catch (IllegalArgumentException unreadable) {
            throw wrong("plans.wrong.percentage", name, text());
        }
        throw wrong("plans.wrong.percentage", name, text());
    }

    /** One of the words of an enum, written with small letters and hyphens. */
    <E extends Enum<E>> E oneOf(Class<E> words) {
        String text = text();
        return EnumSet.allOf(words).stream()
                .filter(word -> written(word).equals(text))
                .findAny()
                .orElseThrow(() -> wrong("plans.wrong.oneOf", name, text, all(words)));
    }

    private static <E extends Enum<E>> String all(Class<E> words) {
        return EnumSet.allOf(words).stream().map(Entry::written).collect(Collectors.joining(", "));
    }

    static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Wrong wrong(String key, Object... arguments) {
        return new Wrong(fault(key, arguments));
    }

    Fault fault(String key, Object... arguments) {
        Mark mark = node.getStartMark();
        List<Object> shown = Arrays.stream(arguments).map(Entry::shown).toList();
        return new Fault(mark.getLine() + 1, mark.getColumn() + 1, new Problem(name, key, shown));
    }

    /** Texts stand in messages without line breaks and other signs that no screen shows, and not at any length. */
    private static Object shown(Object argument) {
        if (!(argument instanceof String text)) {
            return argument;
        }
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "\u2026";
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }
}
