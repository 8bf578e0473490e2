package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import java.io.IOException;
import java.io.LineNumberReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The reasons of a run, of which there may be more than memory holds. */
record BecauseFile(Path folder) {

    private static final String NAME = "because.jsonl";

    /**
     * The reason of an earning.
     *
     * @throws BadInput when the folder does not tell it, or tells what does not add up
     */
    Because find(String earning) throws BadInput, IOException {
        try (var lines =
                new LineNumberReader(Files.newBufferedReader(folder.resolve(NAME), StandardCharsets.UTF_8), 1 << 16)) {
            return find(earning, lines);
        } catch (NoSuchFileException missing) {
            throw noReasons();
        } catch (CharacterCodingException unreadable) {
            throw BadInput.of(NAME, 0, "pay.wrong.encoding");
        }
    }

    private Because find(String earning, LineNumberReader lines) throws BadInput, IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                if (BecauseReader.earning(line).equals(earning)) {
                    return holding(BecauseReader.read(line), lines.getLineNumber());
                }
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                throw BadInput.of(
                        NAME, lines.getLineNumber(), "pay.explain.unreadable", String.valueOf(unreadable.getMessage()));
            }
        }
        throw lines.getLineNumber() == 0
                ? noReasons()
                : BadInput.of(folder.resolve(NAME).toString(), 0, "pay.explain.noEarning", earning);
    }

    private static Because holding(Because because, int line) throws BadInput {
        if (!because.holds()) {
            throw BadInput.of(NAME, line, "pay.explain.untrue");
        }
        return because;
    }

    private BadInput noReasons() {
        return BadInput.of(folder.toString(), 0, "pay.explain.noReasons", NAME);
    }
}
