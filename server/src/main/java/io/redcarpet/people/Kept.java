package io.redcarpet.people;

import io.redcarpet.access.PersonId;
import io.redcarpet.pages.Problems;

/** What became of a change to a person. */
public sealed interface Kept {

    /** It is done. */
    record Done(PersonId person) implements Kept {}

    /** Fields must be mended first. */
    record Wrong(Problems problems) implements Kept {}

    /** Somebody else changed the person in the meantime; this is how the person is now. */
    record Overtaken(Person now) implements Kept {}
}
