package io.redcarpet.pay;

import io.redcarpet.engine.because.Because;
import java.io.IOException;
import java.io.LineNumberReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** The reasons of a run, read one after the other, since there may be more than memory holds. */
final class BecauseFile implements AutoCloseable {

    static final String NAME = "because.jsonl";

    private final LineNumberReader lines;
    private final BecauseReader reader = new BecauseReader();
    private String line = "";
    private String earning = "";

    private BecauseFile(Path file) throws IOException {
        this.lines = new LineNumberReader(Files.newBufferedReader(file, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Empty where the run in the folder wrote none. */
    static Optional<BecauseFile> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) && Files.size(file) > 0 ? Optional.of(new BecauseFile(file)) : Optional.empty();
    }

    /**
     * The reason of an earning.
     *
     * @throws BadInput when the folder does not tell it, or tells what does not add up
     */
    static Because find(Path folder, String earning) throws BadInput, IOException {
        try (BecauseFile file =
                in(folder).orElseThrow(() -> BadInput.of(folder.toString(), 0, "pay.explain.noReasons", NAME))) {
            if (!file.next(earning::equals)) {
                throw BadInput.of(folder.resolve(NAME).toString(), 0, "pay.explain.noEarning", earning);
            }
            return file.holding();
        }
    }

    /** Goes on to the next earning that is wanted; false where there is none. */
    boolean next(Predicate<String> wanted) throws BadInput, IOException {
        while (advance()) {
            try {
                var found = reader.earning(line).filter(wanted);
                if (found.isPresent()) {
                    earning = found.get();
                    return true;
                }
            } catch (IllegalArgumentException unreadable) {
                throw unreadable(unreadable);
            }
        }
        return false;
    }

    private boolean advance() throws BadInput, IOException {
        try {
            String next = lines.readLine();
            line = next == null ? "" : next;
            return next != null;
        } catch (CharacterCodingException unreadable) {
            throw BadInput.of(NAME, 0, "pay.wrong.encoding");
        }
    }

    /** The earning that was gone on to. */
    String earning() {
        return earning;
    }

    /** Its reason. */
    Because because() throws BadInput {
        try {
            return reader.read(line);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private Because holding() throws BadInput {
        Because because = because();
        try {
            if (because.holds()) {
                return because;
            }
        } catch (ArithmeticException undefined) {
            throw unreadable(undefined);
        }
        throw BadInput.of(NAME, lines.getLineNumber(), "pay.explain.untrue");
    }

    private BadInput unreadable(RuntimeException fault) {
        return BadInput.of(NAME, lines.getLineNumber(), "pay.explain.unreadable", String.valueOf(fault.getMessage()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
