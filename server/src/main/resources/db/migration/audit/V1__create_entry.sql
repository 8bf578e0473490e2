create schema audit;
grant usage on schema audit to rc_app;

-- Entries are sealed by transaction id, and these begin anew when the data is restored into another cluster:
-- a stream is the time in one cluster.
create table audit.stream (
    number     int generated always as identity primary key,
    system     bigint not null,
    started_at timestamptz not null default clock_timestamp()
);

create function audit.open_stream() returns int language plpgsql security definer
set search_path = audit, pg_temp as $$
declare
    here bigint := (select system_identifier from pg_control_system());
begin
    perform pg_advisory_xact_lock(hashtext('audit.stream'));
    insert into stream (system)
    select here where here is distinct from (select system from stream order by number desc limit 1);
    return (select max(number) from stream);
end $$;
revoke execute on function audit.open_stream() from public;
grant execute on function audit.open_stream() to rc_app;
select audit.open_stream();

-- before and after are json, not jsonb: the text is kept as it was hashed, whatever a later server would make of it.
create sequence audit.entry_id;
create table audit.entry (
    id         bigint not null,
    at         timestamptz not null,
    person_id  uuid,
    door       text not null,
    address    text not null,
    stream     int not null,
    xid        xid8 not null,
    relation   text not null,
    operation  text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
    record_id  uuid not null,
    subject_id uuid not null,
    before     json,
    after      json,
    leaf       bytea not null check (octet_length(leaf) = 32),
    primary key (id, at)
) partition by range (at);
create index entry_by_subject on audit.entry (subject_id, id);
create index entry_by_record on audit.entry (record_id, id);
create index entry_by_person on audit.entry (person_id, id);
create index entry_by_relation on audit.entry (relation, id);
create index entry_by_xid on audit.entry (stream, xid);
create table audit.entry_elsewhen partition of audit.entry default;

-- No policy here: who may read is said by the rooms that know persons.
alter table audit.entry enable row level security;
grant select on audit.entry to rc_app;

-- Attached, not created in place, because that locks out nobody who writes; it gives up rather than queue.
create function audit.make_partitions(months int default 3) returns void language plpgsql security definer
set search_path = audit, pg_temp
set lock_timeout = '2s' as $$
declare
    first date;
    name  text;
begin
    perform pg_advisory_xact_lock(hashtext('audit.make_partitions'));
    for first in
        select (date_trunc('month', now() at time zone 'UTC') + n * interval '1 month')::date
          from generate_series(0, months) n
    loop
        name := 'entry_' || to_char(first, 'YYYY_MM');
        continue when to_regclass('audit.' || name) is not null
            or exists (select from entry_elsewhen
                        where at >= first::timestamp at time zone 'UTC'
                          and at < (first + interval '1 month') at time zone 'UTC');
        execute format('create table audit.%I (like audit.entry including all)', name);
        execute format('alter table audit.entry attach partition audit.%I for values from (%L) to (%L)', name,
                       first::timestamp at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
    end loop;
end $$;
revoke execute on function audit.make_partitions(int) from public;
grant execute on function audit.make_partitions(int) to rc_app;
select audit.make_partitions();

-- The canonical form of one value: its length in bytes, a colon, the value; a hyphen for none.
create function audit.field(value text) returns text language sql immutable parallel safe
    return coalesce(octet_length(value) || ':' || value, '-');

create function audit.leaf(e audit.entry) returns bytea language sql stable parallel safe
    return sha256(convert_to('entry 1 '
        || audit.field(e.id::text) || audit.field((extract(epoch from e.at) * 1000000)::bigint::text)
        || audit.field(e.person_id::text) || audit.field(e.door) || audit.field(e.address)
        || audit.field(e.stream::text) || audit.field(e.xid::text)
        || audit.field(e.relation) || audit.field(e.operation)
        || audit.field(e.record_id::text) || audit.field(e.subject_id::text)
        || audit.field(e.before::text) || audit.field(e.after::text), 'UTF8'));

-- What is never written down, only that it changed.
create function audit.is_secret(field text) returns boolean language sql immutable parallel safe
    return field ~* '(password|secret|hash)';

-- What is not stored from a row: masks for secrets, names of generated columns.
create function audit.secrets(watched oid) returns jsonb language sql stable as $$
    select coalesce(jsonb_object_agg(attname, '***'), '{}') from pg_attribute
     where attrelid = watched and attnum > 0 and not attisdropped and audit.is_secret(attname)
$$;
create function audit.derived(watched oid) returns text[] language sql stable as $$
    select coalesce(array_agg(attname::text), '{}') from pg_attribute
     where attrelid = watched and attnum > 0 and not attisdropped and attgenerated <> ''
$$;

-- One statement writes the entries of one statement. Arguments: record column, subject column, and for an update
-- the condition that finds a row's old and new state again; a row whose key changed is a deletion and an insertion.
create function audit.record() returns trigger language plpgsql security definer
set search_path = audit, pg_temp as $$
declare
    changes text;
begin
    if tg_op = 'INSERT' then
        changes := $sql$ select 'INSERT' as operation, %1$I as record_id, %2$I as subject_id,
                                null::jsonb as before, (to_jsonb(became) - $2) || $1 as after
                           from new_rows became $sql$;
    elsif tg_op = 'DELETE' then
        changes := $sql$ select 'DELETE' as operation, %1$I as record_id, %2$I as subject_id,
                                (to_jsonb(was) - $2) || $1 as before, null::jsonb as after
                           from old_rows was $sql$;
    else
        changes := $sql$
            select case when was is null then 'INSERT' when became is null then 'DELETE' else 'UPDATE' end as operation,
                   coalesce(became.%1$I, was.%1$I) as record_id, coalesce(became.%2$I, was.%2$I) as subject_id,
                   d.before, d.after
              from old_rows was full join new_rows became on %3$s,
                   lateral (select jsonb_object_agg(key, coalesce($1 -> key, b.value))
                                       filter (where b.value is not null) as before,
                                   jsonb_object_agg(key, coalesce($1 -> key, a.value))
                                       filter (where a.value is not null) as after
                              from jsonb_each(to_jsonb(was) - $2) b
                              full join jsonb_each(to_jsonb(became) - $2) a using (key)
                             where b.value is distinct from a.value) d
             where d.before is not null or d.after is not null $sql$;
    end if;
    execute format($sql$
        insert into audit.entry (id, at, person_id, door, address, stream, xid, relation, operation, record_id,
                                 subject_id, before, after, leaf)
        select id, at, person_id, door, address, stream, xid, relation, operation, record_id, subject_id, before, after,
               audit.leaf(row(id, at, person_id, door, address, stream, xid, relation, operation, record_id,
                              subject_id, before, after, null))
          from (select nextval('audit.entry_id') as id, $3 as at, access.me() as person_id, access.door() as door,
                       access.address() as address, $4 as stream, pg_current_xact_id() as xid, $5 as relation,
                       operation, record_id, subject_id, before::text::json as before, after::text::json as after
                  from ( $sql$ || changes || $sql$ ) change offset 0) entry
        $sql$, tg_argv[0], tg_argv[1], tg_argv[2])
      using secrets(tg_relid), derived(tg_relid), clock_timestamp(), (select max(number) from stream),
            tg_table_schema || '.' || tg_table_name;
    return null;
end $$;
revoke execute on function audit.record() from public;

-- How an update's old and new rows are matched: by the record column where it is unique, else by the primary key, in
-- which a range counts with its beginning only, since closing a dated row moves its end.
create function audit.same_row(watched regclass, record_column text) returns text language sql stable as $$
    select string_agg(format(case when t.typtype = 'r'
                                  then 'coalesce(lower(was.%1$I)::text, '''') = coalesce(lower(became.%1$I)::text, '''')'
                                  else 'was.%1$I = became.%1$I' end, a.attname), ' and ' order by a.attnum)
      from (select i.indrelid, i.indkey from pg_index i
             where i.indrelid = watched and i.indpred is null and i.indexprs is null
               and (i.indisprimary
                    or i.indisunique and i.indnkeyatts = 1
                       and i.indkey[0] = (select attnum from pg_attribute
                                           where attrelid = watched and attname = record_column))
             order by i.indnkeyatts limit 1) i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      join pg_type t on t.oid = a.atttypid
$$;

-- From now on every change of the table is written down.
create function audit.watch(relation text, record_column text, subject_column text) returns void language plpgsql as $$
declare
    same_row text := audit.same_row(relation::regclass, record_column);
begin
    if same_row is null then
        raise exception '% cannot be audited: it has no primary key and % is not unique', relation, record_column;
    end if;
    execute format('create trigger audit_insert after insert on %s referencing new table as new_rows
                    for each statement execute function audit.record(%L, %L)',
                   relation::regclass, record_column, subject_column);
    execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows
                    for each statement execute function audit.record(%L, %L, %L)',
                   relation::regclass, record_column, subject_column, same_row);
    execute format('create trigger audit_delete after delete on %s referencing old table as old_rows
                    for each statement execute function audit.record(%L, %L)',
                   relation::regclass, record_column, subject_column);
end $$;
