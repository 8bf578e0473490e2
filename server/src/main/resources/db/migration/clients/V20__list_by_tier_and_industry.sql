-- The two filters that lists are asked for together: who sees one client in twenty would read twenty times as many
-- entries of an index that knows one of them.
create index client_by_tier_and_industry on clients.client (tier, industry, name, id)
    include (owner_id, life_cycle) where merged_into is null;
create index client_by_tier_industry_and_creation on clients.client (tier, industry, created_at, id)
    include (owner_id, life_cycle) where merged_into is null;
