package io.redcarpet.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    /** The rooms whose work is the wiring of requests itself. */
    private static final Set<String> DOORS = Set.of("access", "pages", "signon");

    private static final List<Path> SERVER = Sources.under(Sources.MAIN, ".java");
    private static final List<Path> ENGINE = Sources.under(Sources.ENGINE, ".java");
    private static final List<Path> ALL =
            Stream.concat(SERVER.stream(), ENGINE.stream()).toList();

    @Test
    void noTypeIsNamedByAHabit() {
        assertThat(Declarations.in(ALL).types())
                .as("such an ending says nothing about the thing: name what it is or does")
                .noneMatch(name -> name.matches(".*(Impl|D[Tt][Oo]|Utils?|Helper|Manager|Processor|Data|Info)"));
    }

    @Test
    void onlyPagesApisFormsAndListenersKnowTheWeb() {
        assertThat(SERVER.stream()
                        .filter(file -> !DOORS.contains(Sources.room(file)))
                        .filter(file -> !name(file).matches(".*(Pages|Api|Form|Format|Configuration|Rules)|On[A-Z].*"))
                        .filter(file -> imports(file, "org.springframework.web"))
                        .map(Sources::name))
                .as("a use case is the same from a page, a program and an import: keep HTTP in ...Pages and ...Api")
                .isEmpty();
    }

    @Test
    void onlyPluralNounsAskTheDatabase() {
        assertThat(SERVER.stream()
                        .filter(file -> !name(file).matches(".*(s|People|Hierarchy)"))
                        .filter(file -> Sources.text(file).contains(".sql("))
                        .map(Sources::name))
                .as("the statements of a room stand in its plural noun, so that one knows where to look")
                .isEmpty();
    }

    @Test
    void nothingDependsOnPages() {
        for (Path file : SERVER) {
            String others = Sources.text(file).replaceAll("\\b" + name(file) + "\\b", "");
            assertThat(Pattern.compile("\\b[A-Z]\\w*Pages\\b")
                            .matcher(others)
                            .results()
                            .map(found -> found.group()))
                    .as("%s: pages are the outermost thing; what others need belongs below them", Sources.name(file))
                    .isEmpty();
        }
    }

    @Test
    void theClockIsGiven() {
        banned(
                ALL,
                "\\b(LocalDate|LocalDateTime|LocalTime|Instant|ZonedDateTime|OffsetDateTime|Year|YearMonth)\\.now\\(\\)",
                "time taken from the air cannot be moved by a test: inject the Clock");
        banned(ALL, "java\\.util\\.(Date|Calendar)\\b", "java.time says what is meant");
    }

    @Test
    void moneyIsExact() {
        banned(ENGINE, "\\b(double|float|Double|Float)\\b", "binary fractions lose cents: use Exact");
        banned(
                ENGINE.stream()
                        .filter(file -> !file.toString().contains("money"))
                        .toList(),
                "\\.divide\\(",
                "rounding happens in one place: let money divide");
    }

    @Test
    void nothingIsInjectedBehindTheConstructor() {
        banned(ALL, "@(Autowired|Inject|Resource)\\b", "a constructor shows what a class needs");
    }

    @Test
    void nothingIsLeftBehind() {
        banned(ALL, "System\\.(out|err)\\b", "a program's words go to its log or its command line");
        banned(ALL, "\\b(TODO|FIXME|XXX)\\b", "what is left to do is an issue");
        banned(ALL, "import (module |(static )?[\\w.]+\\.\\*;)", "an import names one thing");
        banned(ALL, "catch \\((Exception|Throwable) ", "catch what you can answer for");
    }

    @Test
    void noTestIsSwitchedOff() {
        banned(
                Sources.under(Sources.SERVER.resolve("src/test/java"), ".java").stream()
                        .filter(file -> !name(file).equals("NamesTest"))
                        .toList(),
                "@Disabled|assumeTrue\\(false|assumeFalse\\(true",
                "a test that does not run says that all is well: mend it or take it out");
    }

    private static void banned(List<Path> files, String pattern, String because) {
        var found = Pattern.compile(pattern);
        assertThat(files.stream()
                        .filter(file -> found.matcher(code(file)).find())
                        .map(Sources::name))
                .as("%s is not used, because %s", pattern, because)
                .isEmpty();
    }

    /** The text of a file without what its comments say. */
    private static String code(Path file) {
        return Sources.text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//(?! TODO).*$", "");
    }

    private static boolean imports(Path file, String what) {
        return Pattern.compile("(?m)^import (static )?" + Pattern.quote(what) + "\\b")
                .matcher(Sources.text(file))
                .find();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }
}
