-- An import is taken for a single row until the table is counted anew, and taking it back then reads all of it for each
-- thousand. By a share of the whole table, that would be after many imports only.
alter table imports.outcome set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000);
