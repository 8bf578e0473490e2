package io.redcarpet.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys and what they hold. Each key is known and stands once. */
final class Section {

    private final Entry place;
    private final Map<String, Entry> keys = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Section(Entry place, MappingNode mapping) {
        this.place = place;
        for (NodeTuple tuple : mapping.getValue()) {
            Entry key = new Entry(place.name(), tuple.getKeyNode());
            String name = name(key);
            keys.putIfAbsent(name, key);
            if (entries.put(name, new Entry(name, tuple.getValueNode())) != null) {
                throw key.wrong("plans.wrong.twice", name);
            }
        }
    }

    private static String name(Entry key) {
        if (!(key.node() instanceof ScalarNode)) {
            throw key.wrong("plans.wrong.key", key.name());
        }
        if (key.isText("<<")) {
            throw key.wrong("plans.wrong.merge");
        }
        return key.text();
    }

    static Section free(Entry place, MappingNode mapping) {
        return new Section(place, mapping);
    }

    static Section of(Entry place, MappingNode mapping, Set<String> known) {
        var section = new Section(place, mapping);
        section.unknown(known).stream().findFirst().ifPresent(fault -> {
            throw new Wrong(fault);
        });
        return section;
    }

    /** Each key that is not among the known. */
    List<Fault> unknown(Set<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        return keys.entrySet().stream()
                .filter(key -> !known.contains(key.getKey()))
                .map(key -> Character.isDigit(key.getKey().charAt(0))
                        ? key.getValue().fault("plans.wrong.comma", key.getKey())
                        : key.getValue().fault("plans.wrong.unknown", key.getKey(), place.name(), all))
                .toList();
    }

    Entry place() {
        return place;
    }

    /** The place of the key itself, not of what it holds. */
    Entry key(String key) {
        return keys.getOrDefault(key, place);
    }

    Entry get(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw place.wrong("plans.wrong.missing", place.name(), key);
        }
        return entry;
    }

    Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** In the order in which they are written. */
    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** The one of these keys that it has. */
    Entry onlyOneOf(String... keys) {
        var present = List.of(keys).stream().filter(entries::containsKey).toList();
        if (present.size() != 1) {
            throw place.wrong("plans.wrong.exactlyOne", place.name(), String.join(", ", keys));
        }
        return get(present.getFirst());
    }
}
