package io.redcarpet.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Takes the CSV out of what was sent: as it is, gzipped, or alone in a ZIP archive; never more than the limits. */
final class Unpacking {

    private static final int RATIO = 200;
    private static final long FREE_OF_RATIO = 10_000_000;

    private final long limit;
    private long written;

    private Unpacking(long limit) {
        this.limit = limit;
    }

    /**
     * Copies the CSV.
     *
     * @return how many bytes it has
     * @throws Unreadable when it is empty, too large, or no CSV
     */
    static long copy(InputStream sent, OutputStream csv, long limit) throws IOException {
        var counted = new Counted(sent);
        var in = new BufferedInputStream(counted, 1 << 16);
        in.mark(8);
        byte[] start = in.readNBytes(8);
        in.reset();
        try {
            return new Unpacking(limit).unpack(in, start, counted, csv);
        } catch (ZipException | java.io.EOFException broken) {
            throw new Unreadable("imports.unreadable.archive");
        }
    }

    private long unpack(InputStream in, byte[] start, Counted sent, OutputStream csv) throws IOException {
        if (begins(start, 0x50, 0x4B, 0x03, 0x04)) {
            fromZip(new ZipInputStream(in), sent, csv);
        } else if (begins(start, 0x1F, 0x8B)) {
            copy(new GZIPInputStream(in, 1 << 16), sent, true, csv);
        } else if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("imports.unreadable.workbook");
        } else if (begins(start, 0x25, 0x50, 0x44, 0x46)) {
            throw new Unreadable("imports.unreadable.kind");
        } else {
            copy(in, sent, false, csv);
        }
        if (written == 0) {
            throw new Unreadable("imports.unreadable.empty");
        }
        return written;
    }

    private void fromZip(ZipInputStream zip, Counted sent, OutputStream csv) throws IOException {
        boolean found = false;
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.equals("[content_types].xml")) {
                throw new Unreadable("imports.unreadable.workbook");
            }
            if (!entry.isDirectory() && name.matches(".*\\.(csv|txt|tsv)") && !name.contains("__macosx")) {
                if (found) {
                    throw new Unreadable("imports.unreadable.several");
                }
                found = true;
                copy(zip, sent, true, csv);
            }
        }
        if (!found) {
            throw new Unreadable("imports.unreadable.nocsv");
        }
    }

    private void copy(InputStream from, Counted sent, boolean packed, OutputStream to) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = from.read(buffer)) >= 0) {
            written += read;
            if (written > limit) {
                throw new Unreadable("imports.unreadable.large", limit >> 20);
            }
            if (packed && written > FREE_OF_RATIO && written > RATIO * sent.count) {
                throw new Unreadable("imports.unreadable.bomb", RATIO);
            }
            to.write(buffer, 0, read);
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

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
