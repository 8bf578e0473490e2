package io.redcarpet.audit;

import java.util.Map;

/**
 * Which columns of a room hold words of its own, and where their texts stand; rooms declare it as a bean.
 *
 * @param beginnings the beginnings of the message keys, by table and column: {@code people.role_grant.role} has its
 *     texts under {@code people.role.}; of a single value, {@code imports.import.kind=clients}, the whole key
 */
public record ValueWords(Map<String, String> beginnings) {

    public ValueWords {
        beginnings = Map.copyOf(beginnings);
    }
}
