package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An example from a page: a plan, the files it is run on, and what comes out.
 *
 * @param expect amounts by earning id, by statement and line, such as {@code A/2026-01 payable}, or by cost and column, such
 *     as {@code 1/A/commission/cost-2026-01 closing}
 * @param wrong amounts that the page has and that are wrong
 */
record PublishedExample(
        String source, Map<String, String> files, Map<String, String> expect, Map<String, String> wrong) {

    private static final List<String> TABLES = List.of("people", "quotas", "transactions", "events", "rates");

    static PublishedExample read(Path file) throws IOException {
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        var files = new HashMap<String, String>();
        files.put("plan.yaml", PlanHead.complete(String.valueOf(read.getOrDefault("header", "")) + read.get("plan")));
        for (String table : TABLES) {
            if (read.containsKey(table)) {
                files.put(table + ".csv", String.valueOf(read.get(table)));
            }
        }
        return new PublishedExample(
                String.valueOf(read.get("source")),
                files,
                amounts(read.getOrDefault("expect", "")),
                amounts(read.getOrDefault("wrong", "")));
    }

    private static Map<String, String> amounts(Object read) {
        var amounts = new HashMap<String, String>();
        if (read instanceof Map<?, ?> map) {
            map.forEach((line, amount) -> amounts.put(String.valueOf(line), String.valueOf(amount)));
        }
        return amounts;
    }

    /** What the command pays, by earning and by line of a statement. */
    Map<String, String> run(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Answer answer = Answer.to(arguments(folder).toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        var paid = new HashMap<String, String>();
        rows(folder.resolve("out/earnings.csv")).forEach(row -> paid.put(row[0], row[5]));
        rows(folder.resolve("out/statements.csv")).forEach(row -> paid.put(row[0] + " " + row[4], row[5]));
        rows(folder.resolve("out/costs.csv")).forEach(row -> {
            paid.put(row[0] + " amortised", row[9]);
            paid.put(row[0] + " impaired", row[10]);
            paid.put(row[0] + " closing", row[11]);
        });
        return paid;
    }

    private List<String> arguments(Path folder) {
        var arguments =
                new ArrayList<>(List.of("--plan", folder.resolve("plan.yaml").toString()));
        for (String table : TABLES) {
            if (files.containsKey(table + ".csv")) {
                arguments.add("--" + table);
                arguments.add(folder.resolve(table + ".csv").toString());
            }
        }
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        return arguments;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
