-- Prospects by how far they were looked at: their page filters and counts by it.
create index prospect_by_qualification on clients.client (qualification, name, id)
    include (owner_id) where life_cycle = 'PROSPECT' and merged_into is null;
