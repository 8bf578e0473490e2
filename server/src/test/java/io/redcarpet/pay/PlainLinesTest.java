package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file without quotes is read in a quicker way, which says the same as the careful one. */
class PlainLinesTest {

    private static final String HEADER = "transaction_id,person_id,booked_on,amount,note\n";

    @TempDir
    private Path folder;

    @Test
    void readsTheSameWithAndWithoutQuotes() throws IOException {
        String plain = HEADER + rows("Zoë", 4_000);

        assertThat(paid(plain)).isEqualTo(paid(plain.replace("Zoë", "\"Zoë\""))).contains("\n3999/P");
    }

    @Test
    void readsLinesThatEndInTwoLettersEmptyLinesAndALastLineThatDoesNotEnd() throws IOException {
        String plain = HEADER + rows("", 50);
        String expected = paid(plain);

        assertThat(paid(plain.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(paid(plain.replace("\n", "\n\n"))).isEqualTo(expected);
        assertThat(paid("\uFEFF" + plain)).isEqualTo(expected);
        assertThat(paid(plain.strip())).isEqualTo(expected);
    }

    @Test
    void tellsTheSameMistakesAtTheSamePlaces() throws IOException {
        String wrong = HEADER + rows("a", 3_000)
                + "\n7001,P1,2025-02-30,1.00,a\n7002,,2025-01-01,one,a\n7003,P1,2025-01-01\n7004,P1,2025-01-01,1,a,b\n";

        assertThat(told(wrong))
                .isEqualTo(told(wrong.replace(",a\n", ",\"a\"\n")))
                .contains("transactions.csv:3003:3:", "transactions.csv:3004:2:", "transactions.csv:3004:4:")
                .contains("transactions.csv:3005:", "transactions.csv:3006:");
    }

    @Test
    void refusesBytesThatAreNoLetters() throws IOException {
        byte[] latin = (HEADER + rows("Zoë", 20)).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(answer(latin).err()).contains("transactions.csv").contains("UTF-8");
    }

    private static String rows(String note, int count) {
        var rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append("%d,P%d,2025-%02d-%02d,%d.%02d,%s\n"
                    .formatted(i, 1 + i % 10, 1 + i % 12, 1 + i % 28, i * 37 % 900, i % 100, note));
        }
        return rows.toString();
    }

    private String paid(String transactions) throws IOException {
        Answer answer = answer(transactions.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.code()).as(answer.err()).isZero();
        return Files.readString(folder.resolve("out/earnings.csv"));
    }

    private String told(String transactions) throws IOException {
        return answer(transactions.getBytes(StandardCharsets.UTF_8)).err();
    }

    private Answer answer(byte[] transactions) throws IOException {
        var run = new SmallRun(folder);
        var people = new StringBuilder("person_id\n");
        var quotas = new StringBuilder("person_id,period,amount\n");
        for (int i = 1; i <= 10; i++) {
            people.append("P").append(i).append("\n");
            quotas.append("P").append(i).append(",2025,100000\n");
        }
        Files.write(folder.resolve("transactions.csv"), transactions);
        return Answer.to(
                "--plan", run.write("plan.yaml", SmallRun.PLAN),
                "--people", run.write("people.csv", people.toString()),
                "--quotas", run.write("quotas.csv", quotas.toString()),
                "--transactions", folder.resolve("transactions.csv").toString(),
                "--out", run.out().toString());
    }
}
