create extension if not exists pg_trgm;

-- Each person reads what was changed about them, by whomever.
create policy own_seen on audit.entry for select to rc_app
    using (relation like 'people.%' and subject_id = (select access.me()));
