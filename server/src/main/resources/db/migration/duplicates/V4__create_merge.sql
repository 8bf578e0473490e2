-- Two clients made one: everything that hangs on the one goes over to the other. What was changed is kept row by row,
-- so that it can be taken back.
create table duplicates.merge (
    id          uuid primary key default uuidv7(),
    survivor_id uuid not null references clients.client,
    loser_id    uuid not null references clients.client,
    taken       text[] not null,
    changes     jsonb not null,
    merged_by   uuid not null references people.person,
    merged_at   timestamptz not null default now(),
    undone_by   uuid references people.person,
    undone_at   timestamptz,
    check (survivor_id <> loser_id),
    check ((undone_by is null) = (undone_at is null))
);
create unique index merge_standing on duplicates.merge (loser_id) where undone_at is null;
create index merge_by_survivor on duplicates.merge (survivor_id, merged_at);

alter table duplicates.merge enable row level security;
create policy survivor_seen on duplicates.merge for select to rc_app
    using (exists (select 1 from clients.client c where c.id = survivor_id));
grant select (id, survivor_id, loser_id, taken, merged_by, merged_at, undone_by, undone_at) on duplicates.merge to rc_app;

-- Every table, of every room, that refers to a client, by which columns, and the columns that tell its rows apart.
create function duplicates.attachments() returns table (relation regclass, links text[], keys text[], written text[])
language sql stable set search_path = duplicates, pg_temp as $$
    with link as (
        select c.conrelid, array_agg(a.attname::text order by a.attname) as links
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.contype = 'f' and c.confrelid = 'clients.client'::regclass and cardinality(c.conkey) = 1
           and c.conparentid = 0 and c.connamespace <> 'duplicates'::regnamespace
           and not (c.conrelid = 'clients.client'::regclass and a.attname = 'merged_into')
         group by c.conrelid
    )
    select l.conrelid::regclass,
           case when l.conrelid = 'clients.client'::regclass then l.links || 'id'::text else l.links end,
           (select array_agg(a.attname::text order by a.attnum)
              from (select i.indkey from pg_index i
                     where i.indrelid = l.conrelid and i.indisunique and i.indpred is null and i.indexprs is null
                       and not i.indisexclusion
                       and (l.conrelid = 'clients.client'::regclass or not exists (
                            select from pg_attribute k where k.attrelid = l.conrelid and k.attnum = any (i.indkey)
                               and k.attname = any (l.links)))
                     order by i.indnatts, i.indexrelid limit 1) best
              join pg_attribute a on a.attrelid = l.conrelid and a.attnum = any (best.indkey)),
           (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
             where a.attrelid = l.conrelid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
               and not (l.conrelid = 'clients.client'::regclass and a.attname in ('version', 'updated_at')))
      from link l
$$;

create function duplicates.snapshot(who uuid[]) returns table (relation text, key jsonb, record jsonb)
language plpgsql stable set search_path = duplicates, pg_temp as $$
declare
    t record;
begin
    for t in select * from attachments() loop
        return query execute format(
            'select %L, jsonb_build_object(%s), jsonb_build_object(%s) from %s t where %s', t.relation::text,
            (select string_agg(format('%L, t.%I', k, k), ', ') from unnest(t.keys) k),
            (select string_agg(format('%L, t.%I', k, k), ', ') from unnest(t.written) k),
            t.relation, (select string_agg(format('t.%I = any ($1)', k), ' or ') from unnest(t.links) k)) using who;
    end loop;
end $$;

-- The columns of one that the other does not have in the same way.
create function duplicates.changed_from(one jsonb, other jsonb) returns jsonb language sql immutable parallel safe as $$
    select jsonb_object_agg(k, v) from jsonb_each(one) e(k, v) where other -> k is distinct from v
$$;

-- The account team of the loser joins the survivor's; who is in both at the same time is there once, for both times.
create function duplicates.move_team(survivor uuid, loser uuid) returns void language plpgsql
set search_path = duplicates, pg_temp as $$
declare
    member clients.team_member%rowtype;
    whole  daterange;
    kept   uuid;
begin
    for member in select t.* from clients.team_member t where t.client_id = loser order by t.id loop
        select min(t.id::text)::uuid, range_merge(range_agg(t.valid)) into kept, whole
          from clients.team_member t
         where t.client_id = survivor and t.person_id = member.person_id and t.valid && member.valid;
        if kept is null then
            update clients.team_member t set client_id = survivor where t.id = member.id;
        else
            delete from clients.team_member t where t.id = member.id or (t.id <> kept and t.client_id = survivor
               and t.person_id = member.person_id and t.valid && member.valid);
            update clients.team_member t set valid = range_merge(whole, member.valid) where t.id = kept;
        end if;
    end loop;
end $$;

-- The loser is nobody's work any more; it keeps its past, and whose it was.
create function duplicates.retire(survivor uuid, loser uuid) returns void language plpgsql
set search_path = duplicates, pg_temp as $$
begin
    perform set_config('clients.handing_over', 'on', true);
    delete from clients.assignment a where a.client_id = loser and lower(a.valid) >= current_date;
    update clients.assignment a set valid = daterange(lower(a.valid), current_date)
     where a.client_id = loser and a.valid @> current_date;
    perform set_config('clients.handing_over', 'off', true);
    update clients.client c set merged_into = survivor, version = c.version + 1, updated_at = now() where c.id = loser;
end $$;

-- The fields that the survivor takes from the loser; some go in pairs.
create function duplicates.take_fields(survivor uuid, loser uuid, taken text[]) returns void language plpgsql
set search_path = duplicates, pg_temp as $$
declare
    fields text[] := array(select f from unnest(array['kind', 'life_cycle', 'name', 'industry', 'tier', 'source',
        'qualification', 'phone', 'email', 'website', 'employees', 'founded', 'annual_revenue', 'parent_id',
        'do_not_call']) f where f = any (taken));
    columns text;
begin
    fields := fields || case when 'qualification' = any (fields) then array['disqualified_because'] else '{}' end
                     || case when 'annual_revenue' = any (fields) then array['currency'] else '{}' end;
    select string_agg(format('%1$I = l.%1$I', f), ', ') into columns from unnest(fields) f;
    if columns is not null then
        execute format('update clients.client s set %s from clients.client l where s.id = $1 and l.id = $2', columns)
          using survivor, loser;
    end if;
    update clients.client s
       set note = left(case when 'note' = any (taken) then case when s.note = '' then l.note
                                 when l.note in ('', s.note) then s.note else s.note || E'\n\n' || l.note end
                            else s.note end, 10000),
           parent_id = case when s.parent_id in (survivor, loser) then nullif(l.parent_id, survivor) else s.parent_id end,
           version = s.version + 1, updated_at = now()
      from clients.client l where s.id = survivor and l.id = loser;
end $$;

create function duplicates.move_attached(survivor uuid, loser uuid) returns void language plpgsql
set search_path = duplicates, pg_temp as $$
declare
    t record;
begin
    update clients.contact c set client_id = survivor where c.client_id = loser;
    perform move_team(survivor, loser);
    for t in select a.relation, l as link from attachments() a, unnest(a.links) l
              where a.relation not in ('clients.assignment'::regclass, 'clients.team_member'::regclass) and l <> 'id' loop
        execute format('update %s t set %I = $1 where t.%I = $2 and %s', t.relation, t.link, t.link,
            case when t.relation = 'clients.client'::regclass then 't.id <> $1' else 'true' end) using survivor, loser;
    end loop;
end $$;

-- Whether the caller may change the client.
create function duplicates.may_change(client uuid) returns boolean language sql stable
set search_path = duplicates, pg_temp as $$
    select people.holds('ADMINISTRATOR') or is_seen(client)
$$;

-- Makes one of two. Answers DONE; or why not: UNKNOWN, MERGED_BEFORE, OVERTAKEN, OWNER_REFUSED.
create function duplicates.merge_clients(
    survivor uuid, loser uuid, survivor_version int, loser_version int, taken text[], because text)
returns table (outcome text, merge_id uuid)
language plpgsql security definer set search_path = duplicates, pg_temp as $$
declare
    kept   clients.client%rowtype;
    lost   clients.client%rowtype;
    past   jsonb;
    done   uuid;
begin
    perform from clients.client c where c.id in (survivor, loser) order by c.id for update;
    select c.* into kept from clients.client c where c.id = survivor;
    select c.* into lost from clients.client c where c.id = loser;
    if kept.merged_into is not null or lost.merged_into is not null then
        return query select 'MERGED_BEFORE', null::uuid;
        return;
    end if;
    if survivor = loser or kept.id is null or lost.id is null or not may_change(survivor) or not may_change(loser) then
        return query select 'UNKNOWN', null::uuid;
        return;
    end if;
    if (kept.version, lost.version) <> (survivor_version, loser_version) then
        return query select 'OVERTAKEN', null::uuid;
        return;
    end if;
    select jsonb_agg(jsonb_build_object('relation', s.relation, 'key', s.key, 'record', s.record)) into past
      from snapshot(array[survivor, loser]) s;
    begin
        perform retire(survivor, loser);
        perform move_attached(survivor, loser);
        perform take_fields(survivor, loser, taken);
        if 'owner' = any (taken) and lost.owner_id is distinct from kept.owner_id and lost.owner_id is not null then
            if kept.owner_id is null then
                insert into clients.assignment (client_id, person_id, valid, reason)
                values (survivor, lost.owner_id, daterange(current_date, null), because);
            else
                perform clients.hand_over(survivor, lost.owner_id, current_date, because);
            end if;
        end if;
    exception when insufficient_privilege or check_violation then
        return query select 'OWNER_REFUSED', null::uuid;
        return;
    end;
    insert into merge (survivor_id, loser_id, taken, changes, merged_by)
    select survivor, loser, merge_clients.taken, coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'relation', coalesce(b.relation, a.relation), 'key', coalesce(b.key, a.key),
               'operation', case when b.key is null then 'INSERT' when a.key is null then 'DELETE' else 'UPDATE' end))
               || jsonb_build_object(
               'before', case when a.key is null then b.record else changed_from(b.record, a.record) end,
               'after', case when b.key is null then a.record else changed_from(a.record, b.record) end)), '[]'), access.me()
      from jsonb_to_recordset(past) b(relation text, key jsonb, record jsonb)
      full join snapshot(array[survivor, loser]) a on a.relation = b.relation and a.key = b.key
     where b.record is distinct from a.record
    returning id into done;
    update pair p set state = 'MERGED', decided_by = access.me(), decided_at = now()
     where p.one_id = least(survivor, loser) and p.other_id = greatest(survivor, loser);
    return query select 'DONE', done;
end $$;

-- Whether a row with this key is there, and how.
create function duplicates.row_now(relation regclass, key jsonb, out record jsonb) language plpgsql stable
set search_path = duplicates, pg_temp as $$
begin
    execute format('select to_jsonb(t) from %s t where %s', relation, duplicates.key_condition(relation, key))
       into record using key;
end $$;

create function duplicates.key_condition(relation regclass, key jsonb) returns text language sql stable as $$
    select string_agg(format('t.%1$I = (select k.%1$I from jsonb_populate_record(null::%2$s, $1) k)', c, relation), ' and ')
      from jsonb_object_keys(key) c
$$;

-- What stands against taking a merge back: rows that have been changed by hand since, or are gone, or are back.
create function duplicates.obstacles(changes jsonb) returns table (relation text, key jsonb, what text, field text)
language sql stable set search_path = duplicates, pg_temp as $$
    select c.relation, c.key,
           case when c.operation = 'DELETE' then 'BACK' when n.record is null then 'GONE' else 'CHANGED' end, f.field
      from jsonb_to_recordset(changes) c(relation text, key jsonb, operation text, before jsonb, after jsonb)
      cross join lateral (select row_now(c.relation::regclass, c.key) as record) n
      left join lateral (select e.k as field from jsonb_each(c.after) e(k, v)
                          where c.operation <> 'DELETE' and n.record -> e.k is distinct from e.v
                            and not (c.relation = 'clients.client' and e.k in ('version', 'updated_at'))) f on true
     where case when c.operation = 'DELETE' then n.record is not null else n.record is null or f.field is not null end
$$;

create function duplicates.take_back(change jsonb) returns void language plpgsql
set search_path = duplicates, pg_temp as $$
declare
    relation regclass := (change ->> 'relation')::regclass;
    key      jsonb := change -> 'key';
    columns  text;
begin
    select string_agg(format('%I', c), ', ') into columns from jsonb_object_keys(
           case when change ->> 'operation' = 'INSERT' then '{}' else change -> 'before' end) c;
    case change ->> 'operation'
    when 'INSERT' then
        execute format('delete from %s t where %s', relation, key_condition(relation, key)) using key;
    when 'UPDATE' then
        execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $2)) where %3$s',
            relation, columns, key_condition(relation, key)) using key, change -> 'before';
    else
        execute format('insert into %1$s (%2$s) overriding system value'
            || ' select %2$s from jsonb_populate_record(null::%1$s, $1)', relation, columns) using change -> 'before';
    end case;
end $$;

-- Takes a merge back, within 30 days. Answers DONE; or why not: UNKNOWN, UNDONE_BEFORE, TOO_LATE, CHANGED with what.
create function duplicates.unmerge_clients(merge uuid)
returns table (outcome text, relation text, what text, field text)
language plpgsql security definer set search_path = duplicates, pg_temp as $$
declare
    m      duplicates.merge%rowtype;
    change jsonb;
begin
    select x.* into m from merge x where x.id = unmerge_clients.merge;
    perform from clients.client c where c.id in (m.survivor_id, m.loser_id) order by c.id for update;
    select x.* into m from merge x where x.id = unmerge_clients.merge for update;
    if m.id is null or not may_change(m.survivor_id) then
        return query select 'UNKNOWN', null, null, null;
        return;
    elsif m.undone_at is not null then
        return query select 'UNDONE_BEFORE', null, null, null;
        return;
    elsif m.merged_at < now() - interval '30 days' then
        return query select 'TOO_LATE', null, null, null;
        return;
    end if;
    return query select 'CHANGED', o.relation, o.what, o.field from obstacles(m.changes) o;
    if found then
        return;
    end if;
    begin
        perform set_config('clients.handing_over', 'on', true);
        update clients.contact t set client_id = m.loser_id -- at once: they report to each other
          from jsonb_to_recordset(m.changes) c(relation text, key jsonb)
         where c.relation = 'clients.contact' and t.id = (c.key ->> 'id')::uuid;
        for change in
            select c from jsonb_array_elements(m.changes) c
             where c ->> 'relation' <> 'clients.contact'
             order by case c ->> 'operation' when 'INSERT' then 1 when 'UPDATE' then 2 else 3 end,
                      c ->> 'relation', c -> 'key'
        loop
            perform take_back(change);
        end loop;
        perform set_config('clients.handing_over', 'off', true);
        perform clients.follow_assignments(array[m.survivor_id, m.loser_id]);
        update clients.client c set version = c.version + 1, updated_at = now() where c.id in (m.survivor_id, m.loser_id);
        perform clients.refresh_access(array[m.survivor_id, m.loser_id]);
    exception when integrity_constraint_violation or check_violation or foreign_key_violation or unique_violation
                or exclusion_violation then
        return query select 'CHANGED', 'clients.client', 'LINKED', null;
        return;
    end;
    update merge x set undone_by = access.me(), undone_at = now() where x.id = m.id;
    update pair p set state = 'OPEN', decided_by = null, decided_at = null
     where p.one_id = least(m.survivor_id, m.loser_id) and p.other_id = greatest(m.survivor_id, m.loser_id);
    return query select 'DONE', null, null, null;
end $$;

-- Where a merged client went, if the reader may see that one.
create function duplicates.survivor_of(client uuid) returns uuid language sql stable security definer
set search_path = duplicates, pg_temp as $$
    with recursive heir(id, merged_into) as (
        select c.id, c.merged_into from clients.client c where c.id = client and c.merged_into is not null
        union all
        select c.id, c.merged_into from heir h join clients.client c on c.id = h.merged_into
    )
    select h.id from heir h where h.merged_into is null and (people.sees_all() or is_seen(h.id))
$$;
revoke execute on all functions in schema duplicates from public;
grant execute on function duplicates.merge_clients, duplicates.unmerge_clients, duplicates.survivor_of to rc_app;

select audit.watch('duplicates.merge', 'id', 'survivor_id');
