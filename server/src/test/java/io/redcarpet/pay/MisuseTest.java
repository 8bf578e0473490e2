package io.redcarpet.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with options is told in the reader's language, by the option, and without the words of the library. */
class MisuseTest {

    private static final String NEEDED = "--plan p --people e --transactions t --out o ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --as-of 2026-02-30      | --as-of: 2026-02-30 is no day; write it like 2026-01-31.
            --processors 0          | --processors: 0 is no whole number above 0; write one, like 4.
            --processors many       | --processors: many is no whole number above 0; write one, like 4.
            --lang fr               | --lang: fr is no language that there are words in; write one of: en, de, sv, bg.
            --frob x                | --frob: There is no such option; ./redcarpet pay --help lists those that there are.
            stray                   | stray: This belongs to no option; write the option before it, and quotes around what has blanks in it.
            --quotas                | --quotas: This option needs a value; write it behind the option.
            --people f              | --people: This option stands twice; write it once.
            --quotas a --quotas b   | --quotas: This option stands twice; write it once.
            """)
    void namesTheOptionAndTheRemedy(String options, String told) {
        assertThat(told(NEEDED + options)).isEqualTo(told);
    }

    @Test
    void isToldInTheLanguageThatIsAskedFor() {
        assertThat(told(NEEDED + "--lang de --as-of morgen"))
                .isEqualTo("--as-of: morgen ist kein Tag; schreiben Sie ihn wie 2026-01-31.");
        assertThat(told(NEEDED + "--as-of x --lang=sv"))
                .isEqualTo("--as-of: x är ingen dag; skriv den som 2026-01-31.");
        assertThat(told(NEEDED + "--as-of x --lang bg")).isEqualTo("--as-of: x не е ден; напишете го като 2026-01-31.");
        assertThat(told("check plan.yaml --number x --lang de"))
                .isEqualTo("--number: x ist kein Name mit einem Wert; schreiben Sie es wie salary=60000.");
    }

    @Test
    void namesAllThatIsMissing() {
        assertThat(told("--plan p --out o").lines())
                .containsExactly(
                        "--people: This is needed and missing; add it with its value.",
                        "--transactions: This is needed and missing; add it with its value.");
        assertThat(told("--lang de"))
                .startsWith("--plan: Diese Angabe ist nötig")
                .contains("Aufruf:");
        assertThat(told("explain x")).startsWith("--out: This is needed");
    }

    @Test
    void isToldInTheLanguageOfTheTerminalWhereNoneIsAskedFor() {
        assertThat(Answer.in(Map.of("LANG", "de_DE.UTF-8"), "--as-of", "x").err())
                .startsWith("--as-of: x ist kein Tag");
        assertThat(Answer.in(Map.of("LANG", "bg_BG.UTF-8"), "--processors", "0").err())
                .startsWith("--processors: 0 не е");
        assertThat(Answer.in(Map.of("LANG", "bg_BG.UTF-8"), "--as-of", "x", "--lang", "en")
                        .err())
                .startsWith("--as-of: x is no day");
    }

    private static String told(String arguments) {
        Answer answer = Answer.to(arguments.split(" "));
        assertThat(answer.code()).isEqualTo(PayCommand.BAD_INPUT);
        return answer.err().strip();
    }
}
