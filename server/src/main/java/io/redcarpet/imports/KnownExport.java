package io.redcarpet.imports;

import java.util.Map;
import java.util.Set;

/**
 * A file that another system writes, recognised by its headers.
 *
 * @param name what people call it, such as {@code Salesforce Account}
 * @param source the name under which identifiers of that system are kept, such as {@code salesforce}
 * @param signature headers that all stand in such a file
 * @param columns the field for each header that is taken
 */
public record KnownExport(String name, String source, Set<String> signature, Map<String, String> columns) {

    public KnownExport {
        signature = Set.copyOf(signature);
        columns = Map.copyOf(columns);
    }
}
