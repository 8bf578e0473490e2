package io.redcarpet.pay;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table in a file, cut at ends of lines into parts that can be read side by side. A line may end within quotes, so quotes
 * are counted: what lies between an odd one and the next is no end.
 */
final class Parts {

    private static final long WORTH_CUTTING = 1 << 20;
    private static final int BLOCK = 1 << 15;

    private final MemorySegment bytes;
    private final List<Part> parts;
    private boolean open;

    /**
     * @param firstLine the number of its first line, from 1
     * @param lines how many lines end in it, at most one less than it has rows
     */
    record Part(long from, long until, long firstLine, int lines) {}

    private record Count(int lines, int quotes) {}

    private Parts(MemorySegment bytes, int processors) {
        this.bytes = bytes;
        this.parts = cut(bytes.byteSize() < WORTH_CUTTING ? 1 : processors);
    }

    static Parts of(Path file, int processors) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Parts(channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()), processors);
        }
    }

    /** Whether a quote is never closed, which would swallow the rest of the file. */
    boolean hasOpenQuote() {
        return open;
    }

    List<Part> parts() {
        return parts;
    }

    InputStream open(Part part) {
        return new Bytes(bytes, part.from, part.until);
    }

    private List<Part> cut(int count) {
        long size = bytes.byteSize();
        List<Count> counts = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> count(size * i / count, size * (i + 1) / count))
                .toList();
        var cut = new ArrayList<Part>();
        long from = 0;
        long line = 1;
        long quotes = 0;
        for (int i = 0; i < count; i++) {
            quotes += counts.get(i).quotes;
            long until = i == count - 1 ? size : Math.max(from, endOfLine(size * (i + 1) / count, quotes));
            int lines = count(from, until).lines;
            cut.add(new Part(from, until, line, lines));
            from = until;
            line += lines;
        }
        open = quotes % 2 != 0;
        return cut;
    }

    private long endOfLine(long at, long quotesBefore) {
        long quotes = quotesBefore;
        long i = at;
        while (i < bytes.byteSize()) {
            byte letter = bytes.get(ValueLayout.JAVA_BYTE, i++);
            quotes += letter == '"' ? 1 : 0;
            if (letter == '\n' && quotes % 2 == 0) {
                return i;
            }
        }
        return i;
    }

    private Count count(long from, long until) {
        var block = new byte[BLOCK];
        int lines = 0;
        int quotes = 0;
        for (long at = from; at < until; at += BLOCK) {
            int length = (int) Math.min(BLOCK, until - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, block, 0, length);
            for (int i = 0; i < length; i++) {
                lines += block[i] == '\n' ? 1 : 0;
                quotes += block[i] == '"' ? 1 : 0;
            }
        }
        return new Count(lines, quotes);
    }

    /** The bytes of a part. */
    private static final class Bytes extends InputStream {

        private final MemorySegment bytes;
        private final long until;
        private long next;

        Bytes(MemorySegment bytes, long from, long until) {
            this.bytes = bytes;
            this.next = from;
            this.until = until;
        }

        @Override
        public int read() {
            return next < until ? bytes.get(ValueLayout.JAVA_BYTE, next++) & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, until - next);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, next, into, offset, count);
            next += count;
            return count;
        }
    }
}
