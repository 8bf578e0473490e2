package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file in {@code pay/wrong} tells what is expected, and holds the input files that differ from those that are good. */
class WrongFilesTest {

    private static final Path CASES = Path.of("src/test/resources/pay/wrong");
    private static final String HEADER = "transaction_id,person_id,booked_on,amount,family\n";

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.copyGoodFiles();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void refusesTheFilesAndLeavesTheResultsAlone(String name) throws IOException {
        var wrong = WrongFiles.read(CASES.resolve(name));
        wrong.writeTo(run);
        run.put("out/earnings.csv", "earlier");
        run.refusal(wrong.optionsAnd());
        assertThat(run.lines()).hasSameSizeAs(wrong.expected());
        for (int i = 0; i < wrong.expected().size(); i++) {
            wrong.expected().get(i).check(run.lines().get(i));
        }
        assertThat(run.results()).containsExactly("earnings.csv");
        assertThat(run.text("out/earnings.csv")).isEqualTo("earlier");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aDryRunTellsTheSame(String name) throws IOException {
        var wrong = WrongFiles.read(CASES.resolve(name));
        wrong.writeTo(run);

        String told = run.refusal(wrong.optionsAnd());
        assertThat(run.refusal(wrong.optionsAnd("--dry-run"))).isEqualTo(told);
    }

    @Test
    void provesEveryMessage() {
        Set<String> proven = cases().flatMap(name -> WrongFiles.read(CASES.resolve(name)).expected().stream())
                .map(WrongFiles.Expected::key)
                .filter(key -> key.startsWith("pay."))
                .collect(Collectors.toCollection(TreeSet::new));
        proven.addAll(Set.of("pay.wrong.encoding", "pay.wrong.folder", "pay.wrong.out", "pay.wrong.planSize"));
        proven.addAll(DestinationTest.PROVEN);
        proven.addAll(RestatingTest.PROVEN);
        proven.addAll(LostReasonsTest.PROVEN);
        proven.addAll(ClosingSeveralPlansTest.PROVEN);
        proven.addAll(PaidOnceTest.PROVEN);
        proven.addAll(ManifestTest.PROVEN);
        proven.add("pay.wrong.ownNumber");
        assertThat(proven)
                .isEqualTo(WrongFiles.Expected.TEXTS.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("pay.wrong."))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void acceptsGoodFiles() {
        run.pay();
        assertThat(run.results())
                .containsExactlyInAnyOrder(
                        "because.jsonl",
                        "costs.csv",
                        "credits.csv",
                        "differences.csv",
                        "earnings.csv",
                        "manifest.csv",
                        "statements.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "quotas.csv", "plan.yaml", "transactions.csv"})
    void acceptsAMarkOfByteOrder(String file) throws IOException {
        run.put(file, "\uFEFF" + run.text(file));
        run.pay();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "quotas.csv", "transactions.csv"})
    void acceptsAMarkOfByteOrderBeforeAQuote(String file) throws IOException {
        run.put(file, "\uFEFF" + run.text(file).replaceFirst("^[a-z_]+", "\"$0\""));
        run.pay();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "quotas.csv", "transactions.csv", "plan.yaml"})
    void acceptsLinesThatEndAsOnWindows(String file) throws IOException {
        run.put(file, run.text(file).replace("\n", "\r\n"));
        run.pay();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "quotas.csv", "transactions.csv", "plan.yaml"})
    void refusesWhatIsNotUtf8(String file) throws IOException {
        run.putLatin1(file, run.text(file) + "# caf\u00e9");
        String told = run.refusal();
        new WrongFiles.Expected(file, "pay.wrong.encoding").check(told);
        assertThat(run.results()).isEmpty();
    }

    /** A workbook, and a text of which each letter takes two bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "\u00FF\u00FEt\u0000r\u0000"})
    void refusesWhatWasSavedAsSomethingElse(String saved) throws IOException {
        run.putLatin1("transactions.csv", saved);
        String told = run.refusal();
        new WrongFiles.Expected("transactions.csv", "pay.wrong.encoding").check(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "quotas.csv", "transactions.csv", "plan.yaml"})
    void refusesAFolderInsteadOfAFile(String file) throws IOException {
        run.remove(file);
        Files.createDirectory(run.folder().resolve(file));
        String told = run.refusal();
        new WrongFiles.Expected(file, "pay.wrong.folder").check(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "quotas.csv", "transactions.csv"})
    void refusesAnEmptyFile(String file) throws IOException {
        run.put(file, "");
        String told = run.refusal();
        new WrongFiles.Expected(file + ":1", "pay.wrong.noHeader").check(told);
    }

    @Test
    void refusesAFileInsteadOfAFolderForTheResults() throws IOException {
        run.put("out", "earlier");
        String told = run.refusal();
        new WrongFiles.Expected("out", "pay.wrong.out").check(told);
        assertThat(run.text("out")).isEqualTo("earlier");
    }

    @Test
    void refusesAPlanOfManyMegabytes() throws IOException {
        run.put("plan.yaml", "#".repeat(5_000_000));
        String told = run.refusal();
        new WrongFiles.Expected("plan.yaml:1", "pay.wrong.planSize").check(told);
    }

    @Test
    void acceptsTransactionsOfNobody() throws IOException {
        run.put("transactions.csv", HEADER);
        run.pay();
    }

    @Test
    void acceptsLineBreaksWithinQuotes() throws IOException {
        run.put("transactions.csv", HEADER + "T1,P1,2026-01-15,100,\"A\nB\"\nT2,P1,2026-01-16,100,\"\"\"A\"\"\"\n");
        run.pay();
    }

    @Test
    void tellsTheFirstHundredMistakes() throws IOException {
        run.put("transactions.csv", HEADER + rows(200, "x"));
        run.refusal();
        assertThat(run.lines()).hasSize(100);
        assertThat(run.lines().getFirst()).startsWith("transactions.csv:2:4: ");
        assertThat(run.lines().getLast()).startsWith("transactions.csv:101:4: ");
    }

    @Test
    void tellsTheFirstHundredMistakesOfAFileThatIsReadInParts() throws IOException {
        run.put("transactions.csv", HEADER + rows(40_000, "1") + rows(40_000, "x"));
        run.refusal("--processors", "4");
        assertThat(run.lines()).hasSize(100);
        assertThat(run.lines().getFirst()).startsWith("transactions.csv:40002:4: ");
        assertThat(run.lines().getLast()).startsWith("transactions.csv:40101:4: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=2026-02-30", "--processors=0", "--processors=many", "--colour", "--because=maybe"})
    void refusesOptionsThatMeanNothing(String option) throws IOException {
        assertThat(run.refusal(option)).isNotBlank().doesNotContain("\tat ");
        assertThat(run.results()).isEmpty();
    }

    static Stream<String> cases() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String rows(int count, String amount) {
        return IntStream.range(0, count)
                .mapToObj(i -> "T%d-%s,P1,2026-01-15,%s,A%n".formatted(i, amount, amount))
                .collect(Collectors.joining());
    }
}
