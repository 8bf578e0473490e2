create schema imports;
grant usage on schema imports to rc_app;

create table imports.import (
    id          uuid primary key default uuidv7(),
    person_id   uuid not null default access.me(),
    kind        text not null check (kind ~ '^[a-z_]{1,40}$'),
    source      text not null check (length(source) between 1 and 50),
    file_name   text not null check (length(file_name) between 1 and 200),
    file_size   bigint not null check (file_size >= 0),
    recognised  text,
    headers     text[] not null,
    format      jsonb not null,
    columns     text[] not null,
    state       text not null default 'UPLOADED'
                check (state in ('UPLOADED', 'MAPPED', 'CHECKING', 'CHECKED', 'RUNNING', 'CANCELLING', 'CANCELLED',
                                 'DONE', 'FAILED', 'REVERTING', 'REVERTED')),
    problem_key text,
    problem_arguments jsonb,
    address     text not null default access.address(),
    created_at  timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    version     int not null default 1,
    check (cardinality(headers) = cardinality(columns))
);
create index import_by_time on imports.import (created_at desc, id desc);
create index import_unfinished on imports.import (state)
    where state in ('CHECKING', 'RUNNING', 'CANCELLING', 'REVERTING');

-- How far an import has come. Written with each batch, in its transaction; hence not audited, the import itself is.
create table imports.progress (
    import_id uuid primary key references imports.import,
    dry_run   boolean not null default false,
    round     int not null default 1,
    line      bigint not null default 0,
    rows      bigint not null default 0,
    created   bigint not null default 0,
    changed   bigint not null default 0,
    skipped   bigint not null default 0,
    bad       bigint not null default 0,
    later     bigint not null default 0,
    reverted  bigint not null default 0,
    kept      bigint not null default 0
);

-- What became of a row: enough to report and to revert. The records it touched are audited where they live.
create table imports.outcome (
    import_id   uuid not null references imports.import,
    line        bigint not null,
    what        text not null check (what in ('CREATED', 'CHANGED', 'SKIPPED', 'LATER', 'BAD', 'REVERTED', 'KEPT')),
    record_id   uuid,
    version     int,
    before      jsonb,
    field       text,
    message_key text,
    arguments   jsonb,
    primary key (import_id, line)
);
create index outcome_by_what on imports.outcome (import_id, what, line);
create index outcome_by_record on imports.outcome (import_id, record_id) where record_id is not null;

-- The columns a person chose for files with the same headers.
create table imports.remembered (
    person_id uuid not null default access.me(),
    kind      text not null,
    signature text not null check (length(signature) = 64),
    source    text not null,
    columns   text[] not null,
    primary key (person_id, kind, signature)
);

-- Bound late, because persons are a room that knows this one.
create function imports.sees_all() returns boolean language plpgsql stable as $$
begin
    return people.holds('ADMINISTRATOR');
end $$;

-- Imports that a stop of the program interrupted, and whose they are; the program goes on with them as that person.
create function imports.unfinished() returns table (id uuid, person_id uuid, address text)
language sql stable security definer set search_path = imports, pg_temp as $$
    select id, person_id, address from import
     where state in ('CHECKING', 'RUNNING', 'CANCELLING', 'REVERTING') order by id
$$;
revoke execute on function imports.unfinished() from public;
grant execute on function imports.unfinished() to rc_app;

alter table imports.import enable row level security;
alter table imports.progress enable row level security;
alter table imports.outcome enable row level security;
alter table imports.remembered enable row level security;

create policy owner_and_administrator_see on imports.import for select to rc_app
    using (person_id = (select access.me()) or (select imports.sees_all()));
create policy owner_adds on imports.import for insert to rc_app with check (person_id = (select access.me()));
create policy owner_and_administrator_change on imports.import for update to rc_app
    using (person_id = (select access.me()) or (select imports.sees_all()));
create policy with_the_import on imports.progress for all to rc_app
    using (exists (select from imports.import i where i.id = import_id));
create policy with_the_import on imports.outcome for all to rc_app
    using (exists (select from imports.import i where i.id = import_id));
create policy own on imports.remembered for all to rc_app using (person_id = (select access.me()));

grant select, insert, update on imports.import, imports.progress to rc_app;
grant select, insert, update, delete on imports.outcome, imports.remembered to rc_app;

select audit.watch('imports.import', 'id', 'id');
select audit.watch('imports.remembered', 'person_id', 'person_id');
