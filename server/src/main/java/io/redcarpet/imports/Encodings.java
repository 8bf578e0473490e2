package io.redcarpet.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out in which encoding a file is written, by looking at all of it. */
final class Encodings {

    /** What a person may choose from. */
    static final List<String> CHOICES =
            List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1251", "windows-1250", "ISO-8859-15");

    private static final int BUFFER = 1 << 16;

    private long zerosAtEven;
    private long zerosAtOdd;
    private long length;
    private long highBesideLetter;
    private long highBesideHigh;
    private int before;

    private Encodings() {}

    static Charset of(Path file) throws IOException {
        byte[] start = start(file);
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return new Encodings().guess(file);
    }

    /** How many bytes at the start only say what the encoding is. */
    static int markLength(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF) ? 2 : 0;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private Charset guess(Path file) throws IOException {
        boolean utf8 = true;
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = ByteBuffer.allocate(BUFFER);
            int read;
            while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
                count(bytes.array(), bytes.position(), read);
                bytes.position(bytes.position() + read).flip();
                utf8 = utf8 && decodes(decoder, bytes);
                bytes.compact();
                if (!utf8) {
                    bytes.clear();
                }
            }
            utf8 = utf8 && bytes.position() == 0;
        }
        return verdict(utf8);
    }

    private Charset verdict(boolean utf8) {
        if (zerosAtOdd > length / 8 && zerosAtEven < zerosAtOdd / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (zerosAtEven > length / 8 && zerosAtOdd < zerosAtEven / 4) {
            return StandardCharsets.UTF_16BE;
        }
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(highBesideHigh > 4 * highBesideLetter ? "windows-1251" : "windows-1252");
    }

    /** Cyrillic letters stand beside each other, accented Latin ones between plain letters. */
    private void count(byte[] bytes, int from, int many) {
        for (int i = from; i < from + many; i++) {
            int now = bytes[i] & 0xFF;
            if (now == 0) {
                if ((length & 1) == 0) {
                    zerosAtEven++;
                } else {
                    zerosAtOdd++;
                }
            }
            if (now >= 0xC0 && before >= 0xC0) {
                highBesideHigh++;
            } else if ((now >= 0xC0 && isLetter(before)) || (isLetter(now) && before >= 0xC0)) {
                highBesideLetter++;
            }
            before = now;
            length++;
        }
    }

    private static boolean isLetter(int ascii) {
        return (ascii >= 'A' && ascii <= 'Z') || (ascii >= 'a' && ascii <= 'z');
    }

    private static boolean decodes(CharsetDecoder decoder, ByteBuffer bytes) {
        var characters = CharBuffer.allocate(BUFFER);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, false);
            characters.clear();
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }
}
