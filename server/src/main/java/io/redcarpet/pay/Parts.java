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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table in a file, cut at ends of lines into parts that can be read side by side. A line may end within quotes, so quotes
 * are counted: what lies between an odd one and the next is no end.
 */
final class Parts {

    private static final long WORTH_CUTTING = 1 << 20;
    private static final int BLOCK = 1 << 15;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final MemorySegment bytes;
    private final List<Part> parts;
    private boolean open;

    /**
     * @param firstLine the number of its first line, from 1
     * @param lines how many lines end in it, at most one less than it has rows
     * @param isPlain whether it has no quote, and no end of a line but LF and CR LF
     * @param isAscii whether each of its bytes is a letter
     */
    record Part(long from, long until, long firstLine, int lines, boolean isPlain, boolean isAscii) {}

    /**
     * What stands in some bytes.
     *
     * @param returns those that no LF follows
     * @param signs all bits that any byte has
     */
    private record Count(int lines, int quotes, int returns, int signs) {

        Count and(Count other) {
            return new Count(lines + other.lines, quotes + other.quotes, returns + other.returns, signs | other.signs);
        }

        Count without(Count other) {
            return new Count(lines - other.lines, quotes - other.quotes, returns - other.returns, signs);
        }
    }

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
        long from = begin();
        long line = 1;
        long quotes = 0;
        for (int i = 0; i < count; i++) {
            long end = size * (i + 1) / count;
            quotes += counts.get(i).quotes;
            long until = i == count - 1 ? size : Math.max(from, endOfLine(end, quotes));
            Count in = counts.get(i).without(count(size * i / count, from)).and(count(end, until));
            int lines = in.lines + in.returns;
            cut.add(new Part(from, until, line, lines, in.quotes == 0 && in.returns == 0, in.signs >= 0));
            from = until;
            line += lines;
        }
        open = quotes % 2 != 0;
        return cut;
    }

    /** After the mark by which some programs tell UTF-8. */
    private long begin() {
        boolean isMarked = bytes.byteSize() >= MARK.length
                && Arrays.equals(bytes.asSlice(0, MARK.length).toArray(ValueLayout.JAVA_BYTE), MARK);
        return isMarked ? MARK.length : 0;
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
        var block = new byte[(int) Math.min(BLOCK, until - from)];
        var count = new Count(0, 0, 0, 0);
        for (long at = from; at < until; at += BLOCK) {
            int length = (int) Math.min(BLOCK, until - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, block, 0, length);
            count = count.and(count(block, length, at));
        }
        return count;
    }

    private Count count(byte[] block, int length, long at) {
        int lines = 0;
        int quotes = 0;
        int returns = 0;
        int signs = 0;
        for (int i = 0; i < length; i++) {
            byte letter = block[i];
            lines += letter == '\n' ? 1 : 0;
            quotes += letter == '"' ? 1 : 0;
            returns += letter == '\r' ? 1 : 0;
            signs |= letter;
        }
        return new Count(lines, quotes, returns == 0 ? 0 : returnsAlone(block, length, at), signs);
    }

    private int returnsAlone(byte[] block, int length, long at) {
        int alone = 0;
        for (int i = 0; i < length; i++) {
            boolean isFollowed = at + i + 1 < bytes.byteSize() && bytes.get(ValueLayout.JAVA_BYTE, at + i + 1) == '\n';
            alone += block[i] == '\r' && !isFollowed ? 1 : 0;
        }
        return alone;
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
