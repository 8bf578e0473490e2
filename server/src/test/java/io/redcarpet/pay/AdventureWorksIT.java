package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody at Adventure Works is paid, in each quarter, what PostgreSQL makes of the same source files. */
class AdventureWorksIT {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void follow() throws IOException, InterruptedException {
        new AdventureWorksGuide(folder).follow();
    }

    @ParameterizedTest
    @CsvSource({"flat, 489", "tiers, 374"})
    void statementsAreWhatTheDatabaseCalculates(String plan, int lines) throws IOException, SQLException {
        try (var database = AdventureWorksDatabase.filled()) {
            assertThat(AdventureWorksStatement.of(folder, plan))
                    .extracting(AdventureWorksStatement::asText)
                    .hasSize(lines)
                    .containsExactlyInAnyOrderElementsOf(database.rows(plan));
        }
    }
}
