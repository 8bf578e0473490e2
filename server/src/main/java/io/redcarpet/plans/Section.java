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
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Section(Entry place, MappingNode mapping) {
        this.place = place;
        for (NodeTuple tuple : mapping.getValue()) {
            Entry key = new Entry(place.name(), tuple.getKeyNode());
            String name = key.text();
            if (entries.put(name, new Entry(name, tuple.getValueNode())) != null) {
                throw key.wrong("plans.wrong.twice", name);
            }
        }
    }

    static Section free(Entry place, MappingNode mapping) {
        return new Section(place, mapping);
    }

    static Section of(Entry place, MappingNode mapping, Set<String> keys) {
        var section = new Section(place, mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue().strip();
            if (!keys.contains(key)) {
                throw new Entry(key, tuple.getKeyNode())
                        .wrong("plans.wrong.unknown", key, place.name(), String.join(", ", new TreeSet<>(keys)));
            }
        }
        return section;
    }

    Entry place() {
        return place;
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
