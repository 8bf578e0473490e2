package io.redcarpet.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes text on and notices a quote that is opened and never closed, which the CSV reader takes for a long field. */
final class QuoteWatch extends FilterReader {

    private enum Place {
        START,
        PLAIN,
        QUOTED,
        MAYBE_CLOSED
    }

    private final char separator;
    private Place place = Place.START;
    private long line = 1;
    private long opened = 1;
    private boolean ended;

    QuoteWatch(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = super.read(characters, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(characters[i]);
        }
        ended = ended || read < 0;
        return read;
    }

    private void look(char character) {
        place = switch (place) {
            case START, PLAIN -> unquoted(character);
            case QUOTED -> character == '"' ? Place.MAYBE_CLOSED : Place.QUOTED;
            case MAYBE_CLOSED -> character == '"' ? Place.QUOTED : unquoted(character);
        };
        if (character == '\n') {
            line++;
        }
    }

    private Place unquoted(char character) {
        if (character == separator || character == '\n' || character == '\r') {
            return Place.START;
        }
        if (character == '"' && place == Place.START) {
            opened = line;
            return Place.QUOTED;
        }
        return Place.PLAIN;
    }

    /** The text has ended inside quotes. */
    boolean isLeftOpen() {
        return ended && place == Place.QUOTED;
    }

    /** The line on which the last quote was opened. */
    long openedOn() {
        return opened;
    }
}
