package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to Adventure Works shows is what its commands write and say. */
class AdventureWorksGuideTest {

    @TempDir
    private static Path folder;

    private static List<Answer> answers = List.of();

    @BeforeAll
    static void follow() throws IOException, InterruptedException {
        answers = new AdventureWorksGuide(folder).follow();
    }

    @Test
    void theRowsThatTheGuideShowsAreWritten() throws IOException {
        for (GuideBlock block : AdventureWorksGuide.blocks()) {
            if (block.kind().equals("csv")) {
                assertThat(Files.readString(folder.resolve(block.file())))
                        .as(block.file())
                        .contains(block.text());
            }
        }
    }

    @Test
    void thePlansHoldWhatTheGuideShowsOfThem() throws IOException {
        for (GuideBlock block : AdventureWorksGuide.blocks()) {
            if (block.kind().equals("yaml")) {
                assertThat(Files.readString(AdventureWorksGuide.FILES.resolve(block.file())))
                        .as(block.file())
                        .contains(block.text());
            }
        }
    }

    @Test
    void theExplanationIsTheOneThatTheGuideShows() throws IOException {
        var shown = AdventureWorksGuide.blocks().stream()
                .filter(block -> block.kind().equals("text"))
                .toList();
        assertThat(shown).hasSize(1);
        assertThat(answers.getLast().out()).isEqualTo(shown.getFirst().text());
    }

    @Test
    void theSumsThatTheGuideNamesAreThoseOfTheStatements() throws IOException {
        assertThat(sum("flat", "commission")).isEqualTo("1052179.18");
        assertThat(sum("flat", "bonus")).isEqualTo("35500.00");
        assertThat(sum("tiers", "commission")).isEqualTo("815247.71");
        assertThat(sum("tiers", "override")).isEqualTo("152170.81");
    }

    private static String sum(String plan, String line) throws IOException {
        return AdventureWorksStatement.of(folder, plan).stream()
                .filter(statement -> statement.line().equals(line))
                .map(AdventureWorksStatement::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
