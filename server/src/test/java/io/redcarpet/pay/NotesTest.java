package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no mistake, and is not passed over without a word all the same. */
class NotesTest {

    @RegisterExtension
    private final PayRunFixture run = new PayRunFixture();

    @BeforeEach
    void begin() throws IOException {
        run.copyGoodFiles();
    }

    @Test
    void namesTextsOfPlansThatStandInNoRow() throws IOException {
        run.put("transactions.csv", run.text("transactions.csv").replace(",B,", ",b,"));

        assertThat(told())
                .containsExactly("transactions.csv: A text that a plan names stands in no row: family \"B\".");
    }

    @Test
    void namesAFewOfThem() throws IOException {
        run.put("plan.yaml", run.text("plan.yaml").replace("[A, B]", "[A, B, C, D, E, F, G]"));

        assertThat(told())
                .containsExactly("transactions.csv: 5 texts that plans name stand in no row:"
                        + " family \"C\"; family \"D\"; family \"E\"; and 2 more.");
    }

    @Test
    void namesNoneWhereNothingWasSold() throws IOException {
        run.put(
                "transactions.csv",
                run.text("transactions.csv").lines().findFirst().orElseThrow() + "\n");

        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "people, 3, manager_id, manger_id",
        "people, 3, manager_id, Manager_ID",
        "people, 4, from, form",
        "people, 6, status, statsu",
        "people, 8, base, bases",
        "quotas, 5, currency, curency",
        "transactions, 6, share, shares",
        "transactions, 8, currency, curency"
    })
    void namesColumnsThatAreNearlyCalledLikeOneThatIsNotThere(String file, int place, String name, String misspelt)
            throws IOException {
        rename(file, name, misspelt);

        assertThat(told())
                .contains(
                        "%s.csv:1:%d: The column %s is not looked at, and there is none called %s; rename it if that is"
                                        .formatted(file, place, misspelt, name)
                                + " what it holds.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "manager", "id"})
    void namesNoColumnThatIsCalledOtherwise(String name) throws IOException {
        rename("people", "manager_id", name);

        assertThat(told()).isEmpty();
    }

    @Test
    void namesNoColumnBesideTheOneItIsNearlyCalledLike() throws IOException {
        rename("people", "name", "state");

        assertThat(told()).isEmpty();
    }

    @Test
    void takesDecimalsOfMachinesForWhatTheyAre() throws IOException {
        run.put("transactions.csv", run.text("transactions.csv").replace("100.50,", "100.500,"));

        assertThat(run.refusal()).startsWith("transactions.csv:");

        run.put("transactions.csv", run.text("transactions.csv").replace(",200,", ",0.500,"));

        assertThat(told()).isEmpty();
    }

    private void rename(String file, String name, String other) throws IOException {
        run.put(file + ".csv", run.text(file + ".csv").replaceFirst("(?<=[,])" + name + "(?=[,\n])", other));
    }

    private List<String> told() {
        run.pay();
        return run.lines();
    }
}
