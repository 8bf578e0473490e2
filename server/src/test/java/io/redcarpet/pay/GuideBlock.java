package io.redcarpet.pay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A fenced block of a guide.
 *
 * @param kind the first word after the fence
 * @param file the second word, the name of the file whose lines the block shows; empty for a command and its answer
 * @param text all lines, each with its end
 */
record GuideBlock(String kind, String file, String text) {

    private static final Pattern BLOCK =
            Pattern.compile("(?m)^```(sh|yaml|csv|text) ?(\\S*)\\n((?:(?!```).*\\n)*)```$");

    static List<GuideBlock> of(Path guide) throws IOException {
        return BLOCK.matcher(Files.readString(guide))
                .results()
                .map(found -> new GuideBlock(group(found, 1), group(found, 2), group(found, 3)))
                .toList();
    }

    private static String group(MatchResult found, int number) {
        return Objects.requireNonNull(found.group(number));
    }

    boolean isCommand() {
        return kind.equals("sh");
    }
}
