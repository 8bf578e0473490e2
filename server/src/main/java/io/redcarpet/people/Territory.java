package io.redcarpet.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a person worked, from a day on and until, but not on, another; open while it holds. */
public record Territory(
        String name, LocalDate from, @Nullable LocalDate until) {}
