package io.redcarpet.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema that editors use and the reader say the same of the keys of a plan. */
class PlanSchemaTest {

    private static final Path GOOD = Path.of("src/test/resources/plans/good");
    private static final String TEXT = read(Path.of("../docs/guide/pay-plan.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = YAMLMapper.shared();

    /** What the reader says of keys; a schema can say the same of them, and not all else that a reader knows. */
    private static final Set<String> OF_KEYS =
            Set.of("plans.wrong.missing", "plans.wrong.exactlyOne", "plans.wrong.unknown", "plans.wrong.levelsMissing");

    @ParameterizedTest
    @MethodSource("plans")
    void goodPlansAreRightByBoth(String name) throws FaultyText {
        String text = read(GOOD.resolve(name));
        assertThat(PlanText.read(text).plan().components()).isNotEmpty();
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanWithoutAKeyIsRefusedByBothOrNeither(String name) {
        JsonNode plan = JSON.readTree(json(name));
        for (ObjectNode section : sections(plan)) {
            for (String key : List.copyOf(section.propertyNames())) {
                ObjectNode before = section.objectNode().setAll(section);
                section.remove(key);
                compare(plan, "without " + key);
                section.removeAll();
                section.setAll(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanWithAnUnknownKeyIsRefusedByBothOrNeither(String name) {
        JsonNode plan = JSON.readTree(json(name));
        for (ObjectNode section : sections(plan)) {
            section.put("colour", "red");
            compare(plan, "with a colour in " + section.propertyNames());
            section.remove("colour");
        }
    }

    @Test
    void goodPlansUseEachKeyOfTheSchema() {
        Set<String> used = new TreeSet<>();
        plans().forEach(name -> sections(JSON.readTree(json(name))).forEach(each -> used.addAll(each.propertyNames())));
        assertThat(used).containsAll(keys());
    }

    @Test
    void theReaderKnowsNoOtherKeysThanTheSchema() {
        Set<String> known = new TreeSet<>();
        plans().forEach(name -> {
            JsonNode plan = JSON.readTree(json(name));
            for (ObjectNode section : sections(plan)) {
                section.put("colour", "red");
                known.addAll(knownBeside(plan));
                section.remove("colour");
            }
        });
        assertThat(known).isNotEmpty().isSubsetOf(keys());
    }

    @Test
    void eachKeyIsDescribed() {
        Stream<JsonNode> properties = sections(JSON.readTree(TEXT)).stream()
                .filter(each -> each.has("properties"))
                .flatMap(each -> each.get("properties").valueStream());
        assertThat(properties
                        .filter(JsonNode::isObject)
                        .filter(each -> !each.has("description") && !each.has("$ref") && !each.has("anyOf")))
                .isEmpty();
    }

    static Stream<String> plans() {
        return Stream.of("everything.yaml", "least.yaml");
    }

    private static void compare(JsonNode plan, String change) {
        String text = plan.toString();
        List<String> told = told(text);
        boolean isValid = SCHEMA.validate(text, InputFormat.JSON).isEmpty();
        if (!isValid) {
            assertThat(told).as("the schema refuses a plan " + change).isNotEmpty();
        }
        if (told.stream().anyMatch(OF_KEYS::contains)) {
            assertThat(isValid)
                    .as("the reader refuses a plan " + change + ": " + told)
                    .isFalse();
        }
    }

    private static List<String> told(String text) {
        var faulty = catchThrowableOfType(FaultyText.class, () -> PlanText.read(text));
        return faulty == null
                ? List.of()
                : faulty.faults().stream().map(fault -> fault.problem().key()).toList();
    }

    /** The keys that the reader names when it meets one that it does not know. */
    private static List<String> knownBeside(JsonNode plan) {
        var faulty = catchThrowableOfType(FaultyText.class, () -> PlanText.read(plan.toString()));
        return faulty == null
                ? List.of()
                : faulty.faults().stream()
                        .filter(fault -> fault.problem().key().equals("plans.wrong.unknown"))
                        .map(fault -> String.valueOf(fault.problem().arguments().get(2)))
                        .flatMap(keys -> Stream.of(keys.split(", ")))
                        .filter(key -> !key.contains("\u2026"))
                        .toList();
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        sections(JSON.readTree(TEXT)).stream()
                .filter(each -> each.get("properties") instanceof ObjectNode && each.has("additionalProperties"))
                .forEach(each -> keys.addAll(each.get("properties").propertyNames()));
        return keys;
    }

    /** The node itself and all below it that hold keys. */
    private static List<ObjectNode> sections(JsonNode node) {
        var sections = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode section) {
            sections.add(section);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.valueStream().forEach(each -> sections.addAll(sections(each)));
        }
        return sections;
    }

    /** JSON is YAML as well, so that both read the same text. */
    private static String json(String name) {
        return YAML.readTree(read(GOOD.resolve(name))).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
