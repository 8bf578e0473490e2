package io.redcarpet.imports;

import io.redcarpet.access.PersonId;
import io.redcarpet.access.Role;
import java.util.Set;

/** Tells which roles a person holds now; asked each time an import starts or goes on in the background. */
public interface Importers {

    /** The roles; none when the person is no longer active. */
    Set<Role> rolesOf(PersonId person);
}
