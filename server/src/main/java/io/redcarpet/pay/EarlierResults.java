package io.redcarpet.pay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The results of the run before in the same folder, by person: where the inputs of somebody are the same, their rows are
 * taken over and not calculated again.
 */
final class EarlierResults implements AutoCloseable {

    private final Fingerprints prints;
    private final List<FileChannel> files = new ArrayList<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final long[] ends;

    /**
     * What there is of a person.
     *
     * @param places of their rows, one in each file
     */
    private record Kept(String print, List<Place> places) {}

    /** Bytes of a file. */
    private record Place(long from, int length) {}

    private EarlierResults(Fingerprints prints, long[] beginnings) {
        this.prints = prints;
        this.ends = beginnings;
    }

    /** Reads them; nothing is taken over where there are none, or where a file is not as it was written. */
    static EarlierResults in(Path folder, Fingerprints prints) throws IOException {
        long[] headers = ResultFiles.NAMES.stream()
                .mapToLong(name -> ResultFiles.header(name).length)
                .toArray();
        var earlier = new EarlierResults(prints, headers);
        if (areAsWritten(folder)) {
            var columns = new ArrayList<>(List.of("person_id", "fingerprint"));
            columns.addAll(ResultFiles.NAMES);
            new TableFile(folder.resolve(ResultFiles.PRINTS), new Mistakes()).read(Set.copyOf(columns), earlier::add);
            for (String name : ResultFiles.NAMES) {
                earlier.files.add(FileChannel.open(folder.resolve(name)));
            }
        }
        return earlier;
    }

    /** With fingerprints among them. */
    private static boolean areAsWritten(Path folder) throws IOException {
        Optional<Manifest> manifest = Manifest.in(folder, new Mistakes());
        return manifest.isPresent()
                && manifest.get().lists(ResultFiles.PRINTS)
                && manifest.get().firstChanged(folder).isEmpty();
    }

    private void add(Row row) {
        var places = new ArrayList<Place>();
        for (String name : ResultFiles.NAMES) {
            int file = places.size();
            int length = row.number(name).decimal().intValue();
            places.add(new Place(ends[file], length));
            ends[file] += length;
        }
        kept.put(row.get("person_id"), new Kept(row.get("fingerprint"), places));
    }

    Fingerprints prints() {
        return prints;
    }

    /** How many people had to be calculated. */
    int calculatedAgain() {
        return again.get();
    }

    /** Whether the rows of the person were taken over, since all that they follow from is as it was. */
    boolean takeOver(String person, String print, Outcome outcome) {
        Kept known = kept.get(person);
        if (known == null || !known.print.equals(print)) {
            again.incrementAndGet();
            return false;
        }
        List<RowBytes> rows = outcome.tables();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).known(read(i, known));
        }
        outcome.reasons().known(read(rows.size(), known));
        return true;
    }

    private byte[] read(int file, Kept known) {
        Place place = known.places.get(file);
        var bytes = ByteBuffer.allocate(place.length);
        try {
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = files.get(file).read(bytes, place.from + bytes.position());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
    }
}
