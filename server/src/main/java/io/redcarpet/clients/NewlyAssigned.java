package io.redcarpet.clients;

import java.time.LocalDate;

/** A client that lately came to a person. */
public record NewlyAssigned(
        ClientId client,
        String name,
        Industry industry,
        Tier tier,
        LifeCycle lifeCycle,
        LocalDate since,
        String reason) {}
