package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reasons of closed periods that were written once are handed on or missed aloud, never dropped. */
class LostReasonsTest {

    /** Messages that are proven here. */
    static final Set<String> PROVEN = Set.of("pay.wrong.lostReasons");

    private static final String REASONS = "january/because.jsonl";

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void payJanuary() throws IOException {
        run.plan("plan.yaml", "currency: EUR\n" + PlanHead.TEN_PERCENT);
        run.put("people.csv", "person_id\nann\nbob\n");
        run.put("transactions.csv", """
                transaction_id,person_id,date,amount
                1,ann,2026-01-10,400
                2,ann,2026-01-20,300
                3,bob,2026-01-10,50
                4,bob,2026-02-10,70
                5,ann,2026-03-10,20
                """);
        run.pay("--as-of", "2026-01-31");
        run.keepAs("january");
        run.remove("january/manifest.csv");
    }

    @Test
    void handsOnAllThatThereAre() throws IOException {
        payFebruary();

        assertThat(explained()).contains("1/ann/commission", "2/ann/commission", "3/bob/commission");
    }

    @Test
    void missesThoseBehindTheEndOfAFileThatWasCutThere() throws IOException {
        long before = lines().indexOf(line("2/ann/commission"));
        put(lines().stream().limit(before));

        assertThat(refusal())
                .isEqualTo(
                        "because.jsonl: In the folder of --previous, 2 earnings of closed periods have lost the reason, "
                                + "first 2/ann/commission; put back the file that was written with the results, "
                                + "or pay with --no-because.");
        assertThat(run.results()).isEmpty();
    }

    @Test
    void missesALineThatWasTakenOutOfTheMiddle() throws IOException {
        put(lines().stream().filter(each -> !each.equals(line("2/ann/commission"))));

        assertThat(refusal())
                .startsWith("because.jsonl: In the folder of --previous, one earning of a closed period has lost the "
                        + "reason, first 2/ann/commission;");
        assertThat(run.results()).isEmpty();
    }

    @Test
    void missesThemWhereNoneIsLeftAtAll() throws IOException {
        put(lines().stream().takeWhile(each -> !each.contains("earning_id")));
        run.put(REASONS, run.text(REASONS) + "{\"earning_id\":\"another\",\"because\":{}}\n");

        assertThat(refusal()).contains("3 earnings of closed periods have lost");
    }

    @Test
    void refusesALineThatIsCutInTwo() throws IOException {
        String text = run.text(REASONS);
        run.put(REASONS, text.substring(0, text.length() - 20));

        assertThat(refusal()).startsWith("because.jsonl:");
        assertThat(run.results()).isEmpty();
    }

    @Test
    void tellsTheSameInADryRun() throws IOException {
        put(lines().stream().filter(each -> !each.equals(line("3/bob/commission"))));

        assertThat(run.refusal("--closed-through", "2026-01-31", "--previous", run.path("january"), "--dry-run"))
                .contains("first 3/bob/commission");
    }

    @Test
    void missesNothingOfARunThatWroteNoneAndOfThoseAfterIt() throws IOException {
        run.put(REASONS, "");
        payFebruary();
        run.keepAs("february");
        run.remove("february/manifest.csv");

        run.payAfter("2026-02-28", "february");

        assertThat(explained()).contains("4/bob/commission").doesNotContain("1/ann/commission");
        assertThat(run.rows("earnings.csv")).anyMatch(row -> row.startsWith("1/ann/commission,"));
    }

    @Test
    void doesNotAskForThemWhereNoneAreWritten() throws IOException {
        put(lines().stream().limit(1));

        run.payAfter("2026-01-31", "january", "--no-because");

        assertThat(run.text("out/because.jsonl")).isEmpty();
    }

    private void payFebruary() {
        run.payAfter("2026-01-31", "january", "--as-of", "2026-02-28");
    }

    private String refusal() {
        return run.refusal("--closed-through", "2026-01-31", "--previous", run.path("january"))
                .strip();
    }

    private List<String> lines() throws IOException {
        return run.text(REASONS).lines().toList();
    }

    private String line(String earning) {
        try {
            return lines().stream()
                    .filter(each -> each.contains("\"" + earning + "\""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void put(Stream<String> lines) throws IOException {
        run.put(REASONS, lines.map(each -> each + "\n").collect(Collectors.joining()));
    }

    /** Of what there are reasons now. */
    private List<String> explained() throws IOException {
        return run.text("out/because.jsonl")
                .lines()
                .filter(each -> each.contains("earning_id"))
                .map(each -> each.split("\"", 5)[3])
                .toList();
    }
}
