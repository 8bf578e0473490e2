package io.redcarpet.imports;

import io.redcarpet.access.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows of one kind into the room that knows the kind. Each kind is one bean. */
public interface RowReader {

    /** The word for the kind in addresses and on the command line, such as {@code clients}. */
    String kind();

    /** The message that names the kind to people. */
    String nameKey();

    /** Who may import rows of this kind. */
    Set<Role> roles();

    /** What a row may say, in the order in which it is shown. */
    List<Field> fields();

    /** What tells a row apart, such as its identifier. No two rows of a batch share it. */
    @Nullable
    String identity(Row row);

    /**
     * Whether the row is known by its identifier alone and names no record above it: it may be taken at the same time as
     * other such rows, each blind to what the other writes.
     */
    default boolean standsAlone(Row row) {
        return false;
    }

    /** Exports of other systems that are recognised by their headers. */
    default List<KnownExport> exports() {
        return List.of();
    }

    /**
     * Takes a batch, in the transaction and as the caller of the importing person, and reports on every row of it.
     * Where {@link Batch#dryRun()} holds, it reports the same and writes nothing.
     */
    void take(Batch batch);

    /**
     * Takes back records that an import created: those are removed that nobody has changed since and nothing needs. One
     * that is gone already is no matter.
     *
     * @param created the last taken first
     * @return those that stay, each with the reason
     */
    List<Kept> remove(List<Taken> created);

    /**
     * Gives records that an import changed back what they said before, unless somebody has changed them since.
     *
     * @return those that stay as they are, each with the reason
     */
    List<Kept> restore(List<Taken> changed);
}
