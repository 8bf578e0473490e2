package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void explainsAnEarningOfARun() throws IOException {
        var run = new SmallRun(folder);
        assertThat(run.calculate()).isEqualTo(new Answer(0, "", ""));

        Answer answer = explain(run, "1001/P10/commission", "en");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines())
                .startsWith(
                        "Earning 1001/P10/commission: 1,500.02 USD",
                        "  Rounded: 1,500.0185 USD, rounded half up to 2 digits = 1,500.02 USD",
                        "    As this tier pays: 1,500.0185 USD",
                        "      At the rate: 30,000.37 USD × 5% = 1,500.0185 USD",
                        "        amount of transaction 1001: 30,000.37 USD",
                        "        rate (plan Small 2025, line 28): 5%",
                        "      because of: Standing with this credit: 0.00 USD + 30,000.37 USD = 30,000.37 USD")
                .endsWith(
                        "      because of: Edge of the tier: 70,010.00 USD × 50% = 35,005.00 USD",
                        "        Quota of P10 for bookings from Jan 1, 2025 to Dec 31, 2025: 70,010.00 USD",
                        "        from (plan Small 2025, line 29): 50%");
    }

    @Test
    void explainsWhatIsOwedOfADraw() throws IOException {
        Path guide = Path.of("../docs/guide/pay");
        String out = folder.resolve("out").toString();
        Answer paid = Answer.to(
                "--plan", guide.resolve("11-draws.yaml").toString(),
                "--people", guide.resolve("anna.csv").toString(),
                "--transactions", guide.resolve("11-draws-transactions.csv").toString(),
                "--out", out);
        assertThat(paid.code()).as(paid.err()).isZero();

        assertThat(Answer.to("explain", "--out", out, "anna/2026-06/owed:draw")
                        .out()
                        .lines())
                .containsExactly(
                        "Owed anna/2026-06/owed:draw: 800.00 EUR",
                        "  Owed of the advance: 1,000.00 EUR + (-200.00 EUR) + 0.00 EUR = 800.00 EUR",
                        "    Owed of draw at the end of 2026-05: 1,000.00 EUR",
                        "    Taken back: 0.00 EUR − 200.00 EUR = -200.00 EUR",
                        "      Nothing: 0.00 EUR",
                        "      Taken back of draw in 2026-06: 200.00 EUR",
                        "    Advance of draw in 2026-06: 0.00 EUR");
    }

    @Test
    void tellsOfAComponentThatIsCalledLikeACostThatItIsAnEarning() throws IOException {
        Path guide = Path.of("../docs/guide/pay");
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(
                plan,
                Files.readString(guide.resolve("11-draws.yaml"))
                        .replace("id: commission", "id: cost-savings")
                        .replace("[commission]", "[cost-savings]"));
        String out = folder.resolve("out").toString();
        Answer.to(
                "--plan", plan.toString(),
                "--people", guide.resolve("anna.csv").toString(),
                "--transactions", guide.resolve("11-draws-transactions.csv").toString(),
                "--out", out);
        String id = Files.readAllLines(folder.resolve("out/earnings.csv")).stream()
                .map(row -> row.substring(0, row.indexOf(',')))
                .filter(each -> each.endsWith("/cost-savings"))
                .findFirst()
                .orElseThrow();

        assertThat(Answer.to("explain", "--out", out, id).out()).startsWith("Earning " + id);
    }

    @Test
    void everyReasonOfARunHolds() throws IOException, BadInput {
        var run = new SmallRun(folder);
        run.calculate();

        int reasons = 0;
        try (BecauseFile file = BecauseFile.in(run.out()).orElseThrow()) {
            while (file.next(_ -> true)) {
                assertThat(file.because().holds()).as(file.earning()).isTrue();
                reasons++;
            }
        }
        assertThat(reasons).isEqualTo(10 * 6 + 10 * 4);
    }

    @Test
    void whatManyReasonsRestOnIsToldOnceForEachPerson() throws IOException {
        var run = new SmallRun(folder);
        run.calculate();

        List<String> lines = Files.readAllLines(run.out().resolve("because.jsonl"));

        List<String> quotas = lines.stream()
                .filter(line -> line.contains("\"what\":\"quota\",\"with\":[\"P10\""))
                .toList();
        assertThat(quotas).doesNotHaveDuplicates().allMatch(line -> line.startsWith("{\"shared\":"));
        assertThat(lines.stream().filter(line -> line.startsWith("{\"shared\":1,")))
                .as("numbers begin anew with each person")
                .hasSizeGreaterThan(5);
    }

    @Test
    void saysWhichNumberIsToldNowhere() throws IOException {
        var run = new SmallRun(folder);
        run.calculate();
        Path file = run.out().resolve("because.jsonl");
        String all = Files.readString(file);

        Files.writeString(file, all.replace("{\"shared\":1}", "{\"shared\":99}"));
        Answer nowhere = explain(run, "1001/P10/commission", "en");
        Files.writeString(file, all.replace("{\"shared\":2,", "{\"shared\":3,"));
        Answer leftOut = explain(run, "1001/P10/commission", "en");

        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("shared 99 is told nowhere");
        assertThat(leftOut.code()).isEqualTo(2);
        assertThat(leftOut.err()).contains("shared 3 follows 1");
    }

    @Test
    void saysThatThereIsNoSuchEarning() throws IOException {
        var run = new SmallRun(folder);
        run.calculate();

        Answer answer = explain(run, "1001/P10/commissio", "de");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .endsWith("because.jsonl: Den Verdienst 1001/P10/commissio gibt es nicht; "
                        + "nehmen Sie eine Kennung aus der ersten Spalte von earnings.csv.\n");
    }

    @Test
    void saysThatThereAreNoReasons() throws IOException {
        var run = new SmallRun(folder);
        Answer without = explain(run, "1001/P10/commission", "en");
        run.write("because.jsonl", "");
        Answer empty = Answer.to("explain", "--out", folder.toString(), "1001/P10/commission");

        assertThat(without.code()).isEqualTo(2);
        assertThat(empty.code()).isEqualTo(2);
        assertThat(without.err()).contains("There are no reasons in because.jsonl of this folder; run ./redcarpet pay");
        assertThat(empty.err()).contains("There are no reasons in because.jsonl of this folder; run ./redcarpet pay");
    }

    @Test
    void refusesReasonsThatWereChangedAfterTheRun() throws IOException {
        var run = new SmallRun(folder);
        run.calculate();
        Path file = run.out().resolve("because.jsonl");
        Files.writeString(file, Files.readString(file).replace("30000.37", "30000.38"));

        Answer answer = explain(run, "1001/P10/commission", "en");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("The numbers of the line do not follow from one another");
    }

    @Test
    void saysWhichLineIsNoReason() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/because.jsonl"), "{\"earning_id\":\"a\",\"because\":{}}\nnonsense\n");

        assertThat(explain(new SmallRun(folder), "a", "en").err()).startsWith("because.jsonl:1: The line cannot be");
        assertThat(explain(new SmallRun(folder), "b", "en").err()).startsWith("because.jsonl:2: The line cannot be");
    }

    @Test
    void aRunWithoutItsFilesShowsHowToAsk() {
        Answer answer = Answer.to();

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--transactions", "explain");
        assertThat(Answer.to("--plan", "plan.yaml").code()).isEqualTo(2);
    }

    @Test
    void aLanguageWithoutWordsIsRefusedByEachCommand() {
        assertThat(List.of(
                        explain(new SmallRun(folder), "a", "fr"),
                        Answer.to("check", "plan.yaml", "--lang", "fr"),
                        Answer.to("--lang", "fr", "--dry-run")))
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo(2);
                    assertThat(answer.err())
                            .contains("fr is no language that there are words in; write one of: en, de, sv, bg");
                });
    }

    private static Answer explain(SmallRun run, String earning, String language) {
        return Answer.to("explain", "--out", run.out().toString(), earning, "--lang", language);
    }
}
