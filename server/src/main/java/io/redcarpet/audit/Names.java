package io.redcarpet.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows what records are called, so that changes show names; rooms declare it as a bean. */
public interface Names {

    /** The names of those that it knows and the caller may see. */
    Map<UUID, String> of(Collection<UUID> records);
}
