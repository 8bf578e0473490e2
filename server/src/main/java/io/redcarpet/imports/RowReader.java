package io.redcarpet.imports;

import io.redcarpet.access.Role;
import java.util.List;
import java.util.Set;

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

    /** The name of the field that tells rows apart. No two rows of a batch share a value of it. */
    String key();

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
     * Takes back what an import did: removes records it created and restores those it changed. A record whose version
     * has moved on since is left as it is.
     *
     * @return the records that were left as they are, each with the reason
     */
    List<Kept> revert(List<Taken> rows);
}
