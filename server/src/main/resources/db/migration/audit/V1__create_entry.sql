create schema audit;
grant usage on schema audit to rc_app;

create table audit.entry (
    id         bigint generated always as identity,
    at         timestamptz not null default clock_timestamp(),
    person_id  uuid,
    door       text not null,
    address    text not null,
    xid        xid8 not null default pg_current_xact_id(),
    relation   text not null,
    operation  text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
    record_id  uuid not null,
    subject_id uuid not null,
    before     jsonb,
    after      jsonb,
    leaf       bytea not null,
    primary key (at, id)
) partition by range (at);
