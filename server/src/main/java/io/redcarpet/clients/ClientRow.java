package io.redcarpet.clients;

import io.redcarpet.access.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client as a list shows it. */
public record ClientRow(
        ClientId id,
        String name,
        ClientKind kind,
        LifeCycle lifeCycle,
        Industry industry,
        Tier tier,
        Qualification qualification,
        String source,
        @Nullable String phone,
        @Nullable String email,
        boolean doNotCall,
        @Nullable BigDecimal annualRevenue,
        @Nullable String currency,
        @Nullable PersonId owner,
        String ownerName,
        int version,
        Instant createdAt) {}
