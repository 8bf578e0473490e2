package io.redcarpet.imports;

import java.util.UUID;

/** The identity of an import. */
record ImportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
